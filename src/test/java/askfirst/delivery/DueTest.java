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
            allocated(rooms, 10);
            long few = allocated(rooms, 10);
            plan(rooms, 300, 20_000);
            // which reads their pages
            allocated(rooms, 10);
            assertThat(allocated(rooms, 10)).isLessThan(3 * few);
        }
    }

    /// Nor may it, when somebody only looks: her page does each second.
    @Test
    void looking_whom_the_server_did_not_take_costs_no_more_when_twenty_thousand_wait() {
        try (TestRooms rooms = new TestRooms(engine, data)) {
            plan(rooms, 0, 1500);
            allocatedLooking(rooms, 0);
            long few = allocatedLooking(rooms, 0);
            plan(rooms, 1500, 20_000);
            rooms.change("update delivery set attempts = 1, reply_code = 0, due_at = due_at + interval '1' minute"
                    + " where address = 'reader7@example.com'");
            assertThat(allocatedLooking(rooms, 1)).isLessThan(3 * few);
        }
    }

    /// What looking makes this thread allocate, in bytes.
    private static long allocatedLooking(TestRooms rooms, int tried) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return rooms.bean(Transactions.class).in(() -> {
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThat(rooms.bean(IssueBook.class)
                            .delay(PUBLICATION)
                            .map(Delay::readers)
                            .orElse(0))
                    .isEqualTo(tried);
            return threads.getCurrentThreadAllocatedBytes() - before;
        });
    }

    /// It also made all their ids anew for each of them.
    @Test
    void twenty_times_as_many_cost_twenty_times_as_much() {
        try (TestRooms rooms = new TestRooms(engine, data)) {
            plan(rooms, 0, 3000);
            allocated(rooms, 2000);
            assertThat(allocated(rooms, 2000)).isLessThan(40 * allocated(rooms, 100));
        }
    }

    /// Whose row another subscription of hers took over while the others were still written down.
    @Test
    void who_took_over_a_row_is_not_written_down_once_more() {
        try (TestRooms rooms = new TestRooms(engine, data)) {
            plan(rooms, 0, 2);
            rooms.bean(Transactions.class).in(() -> {
                rooms.bean(Recall.class).handOver(new UUID(1, 0), new UUID(1, 3));
                return rooms;
            });
            plan(rooms, 2, 5);
            assertThat(rooms.count("select count(*) from delivery")).isEqualTo(4);
            assertThat(rooms.count("select count(*) from delivery where about = '" + new UUID(1, 3) + "'"))
                    .isOne();
        }
    }

    @Test
    void few_or_many_are_listed_in_the_same_order() {
        try (TestRooms rooms = new TestRooms(engine, data)) {
            plan(rooms, 0, 300);
            rooms.change("update delivery set state = 'SENT' where address like '%1@example.com'");
            rooms.becomesReader("another@example.com");
            IssueRepository issues = rooms.bean(IssueRepository.class);
            for (State state : new State[] {State.QUEUED, State.SENT, State.FAILED})
                for (String after : new String[] {"", "reader150@example.com", "z"})
                    assertThat(issues.amongMany(PUBLICATION.toString(), state.name(), after))
                            .isEqualTo(issues.inState(PUBLICATION, state, after));
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

    /// What finding so many makes this thread allocate, in bytes.
    private static long allocated(TestRooms rooms, int readers) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return rooms.bean(Transactions.class).in(() -> {
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThat(rooms.bean(IssueLedger.class).due(PUBLICATION, readers)).hasSize(readers);
            return threads.getCurrentThreadAllocatedBytes() - before;
        });
    }
}
