package askfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.Transactions;
import askfirst.mail.EmailAddress;
import askfirst.subscription.TestRooms;
import askfirst.token.Purpose;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who of an issue's readers is next.
@OnBothDatabases
class DueTest {
    private static final UUID PUBLICATION = new UUID(7, 7);

    private final Engine engine;

    @TempDir
    Path data;

    DueTest(Engine engine) {
        this.engine = engine;
    }

    /// The embedded database once sorted all who waited for each turn: of forty thousand letters two left in a second.
    @Test
    void looking_for_the_next_ten_costs_no_more_when_twenty_thousand_wait() {
        try (TestRooms rooms = new TestRooms(engine, data)) {
            plan(rooms, 0, 300);
            allocated(rooms);
            long few = allocated(rooms);
            plan(rooms, 300, 20_000);
            assertThat(allocated(rooms)).isLessThan(3 * few);
        }
    }

    private static void plan(TestRooms rooms, int from, int to) {
        List<Reader> readers = IntStream.range(from, to)
                .mapToObj(i -> new Reader(new UUID(1, i), new EmailAddress("reader" + i + "@example.com"), ""))
                .toList();
        rooms.bean(Transactions.class).in(() -> {
            String links = Message.link(Purpose.STOP) + " " + Message.link(Purpose.MANAGE);
            String message = rooms.bean(IssueBook.class)
                    .compose(new Message(Kind.ISSUE, "Rain", links, links, "Dear {0},", "Hello,"));
            rooms.bean(IssueLedger.class).plan(PUBLICATION, message, readers);
            return message;
        });
    }

    /// What finding ten makes this thread allocate, in bytes.
    private static long allocated(TestRooms rooms) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return rooms.bean(Transactions.class).in(() -> {
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThat(rooms.bean(IssueLedger.class).due(PUBLICATION, 10)).hasSize(10);
            return threads.getCurrentThreadAllocatedBytes() - before;
        });
    }
}
