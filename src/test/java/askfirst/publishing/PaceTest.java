package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.subscription.TestRooms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A provider counts what an account sends in an hour, and not by issues.
@OnBothDatabases
class PaceTest {
    private final Engine engine;

    @TempDir
    Path data;

    private TestRooms rooms;
    private TestIssue rain;

    PaceTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void three_an_hour_for_two_readers() throws IOException {
        Files.writeString(data.resolve("settings.yml"), "sending:\n  per-hour: 3\n");
        rooms = new TestRooms(engine, data);
        rain = TestIssue.written(rooms, data);
        rain.write("snow", "title: Snow\ndate: 2026-11-30");
        rain.readers("anna@example.com", "ben@example.com");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void two_issues_share_the_hour() {
        send("rain");
        send("snow");
        assertThat(rooms.copies).hasSize(3);
        rooms.clock.pass(Duration.ofMinutes(61));
        workAWhile(rooms);
        assertThat(rooms.copies).hasSize(4);
    }

    @Test
    void what_left_before_a_start_counts() {
        send("rain");
        try (TestRooms next = rooms.again()) {
            next.bean(Publisher.class).send("snow", new When.Now());
            workAWhile(next);
            assertThat(next.copies).hasSize(1);
        }
    }

    @Test
    void so_many_a_day_is_so_many_in_any_24_hours() throws IOException {
        Files.writeString(data.resolve("settings.yml"), "sending:\n  per-day: 3\n");
        try (TestRooms daily = rooms.again()) {
            for (String slug : List.of("rain", "snow"))
                daily.bean(Publisher.class).send(slug, new When.Now());
            workAWhile(daily);
            daily.clock.pass(Duration.ofHours(23));
            workAWhile(daily);
            assertThat(daily.copies).hasSize(3);
            daily.clock.pass(Duration.ofHours(1).plusMinutes(25));
            workAWhile(daily);
            assertThat(daily.copies).hasSize(4);
        }
    }

    /// Or a database that is away for a moment would cost an hour.
    @Test
    @Timeout(60)
    void what_was_allowed_to_a_turn_that_failed_is_allowed_to_the_next() {
        rooms.change("alter table delivery add constraint broken check (state <> 'SENDING')");
        assertThatThrownBy(() -> send("rain")).isInstanceOf(RuntimeException.class);
        assertThat(rooms.copies).isEmpty();
        rooms.change("alter table delivery drop constraint broken");
        send("snow");
        assertThat(rooms.copies).hasSize(3);
    }

    private void send(String slug) {
        rooms.bean(Publisher.class).send(slug, new When.Now());
        workAWhile(rooms);
    }

    /// Until nothing more may leave for some turns.
    private static void workAWhile(TestRooms rooms) {
        for (int turn = 0; turn < 3; turn++) {
            AtomicInteger looks = new AtomicInteger();
            rooms.bean(IssueWork.class).doWhatIsDue(() -> looks.incrementAndGet() < 20);
        }
    }
}
