package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.mail.Outgoing;
import askfirst.subscription.TestRooms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two instances on one PostgreSQL send one issue, and what their author allows is for both together.
@Timeout(120)
class InstancesTest {
    @TempDir
    Path data;

    @TempDir
    Path otherData;

    private TestRooms rooms;
    private TestRooms other;

    @BeforeEach
    void open_both() throws IOException {
        Files.writeString(data.resolve("settings.yml"), """
                sending:
                  per-hour: 40
                  per-domain:
                    slow.example: 3
                """);
        rooms = new TestRooms(Engine.POSTGRES, data);
        TestIssue rain = TestIssue.written(rooms, data);
        rain.readers(addresses(60, "example.com"));
        rain.readers(addresses(10, "slow.example"));
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
        other = rooms.beside(otherData);
    }

    @AfterEach
    void close() {
        other.close();
        rooms.close();
    }

    @Test
    void together_they_send_as_much_as_is_allowed_and_nobody_gets_two() throws InterruptedException {
        workBoth();
        assertThat(copies()).hasSize(40).doesNotHaveDuplicates();
        assertThat(copies()).filteredOn(it -> it.endsWith("@slow.example")).hasSizeLessThanOrEqualTo(3);
        rooms.clock.pass(Duration.ofMinutes(59));
        workBoth();
        assertThat(copies()).hasSize(40);
        rooms.clock.pass(Duration.ofMinutes(3));
        workBoth();
        assertThat(copies()).doesNotHaveDuplicates().hasSizeBetween(60, 70);
        assertThat(copies()).filteredOn(it -> it.endsWith("@slow.example")).hasSizeLessThanOrEqualTo(6);
        for (int minute = 0; minute < 12; minute++) {
            rooms.clock.pass(Duration.ofSeconds(63));
            workBoth();
        }
        assertThat(copies()).doesNotHaveDuplicates().hasSize(70);
    }

    private void workBoth() throws InterruptedException {
        List<Thread> threads = Stream.of(rooms, other)
                .map(it -> Thread.ofPlatform().start(() -> workAWhile(it)))
                .toList();
        for (Thread each : threads) each.join();
    }

    private static void workAWhile(TestRooms rooms) {
        for (int turn = 0; turn < 2; turn++) {
            AtomicInteger looks = new AtomicInteger();
            rooms.bean(IssueWork.class).doWhatIsDue(() -> looks.incrementAndGet() < 12);
        }
    }

    private List<String> copies() {
        return Stream.of(rooms, other)
                .flatMap(it -> it.copies.stream())
                .map(Outgoing::to)
                .map(it -> it.wire())
                .toList();
    }

    private static String[] addresses(int howMany, String domain) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> "reader" + i + "@" + domain)
                .toArray(String[]::new);
    }
}
