package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.delivery.Balance;
import askfirst.mail.SendResult;
import askfirst.subscription.TestRooms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pace to one provider.
@OnBothDatabases
class DomainsTest {
    private final Engine engine;

    @TempDir
    Path data;

    private TestRooms rooms;

    DomainsTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() throws IOException {
        Files.writeString(data.resolve("settings.yml"), """
                sending:
                  per-domain:
                    Slow.example: 2
                """);
        rooms = new TestRooms(engine, data);
        Path folder = Files.createDirectories(data.resolve("site-content/issues"));
        Files.writeString(folder.resolve("rain.md"), "---\ntitle: Rain\ndate: 2026-11-30\n---\nIt rains. You?\n");
        Files.createDirectories(data.resolve("public/current/issues/rain"));
        Files.writeString(data.resolve("public/current/issues/rain/index.html"), "");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void one_provider_gets_so_many_a_minute_and_the_others_do_not_wait_for_it() {
        for (int i = 0; i < 5; i++) rooms.becomesReader("slow" + i + "@slow.example");
        for (int i = 0; i < 3; i++) rooms.becomesReader("fast" + i + "@fast.example");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        work();
        assertThat(sentTo("fast.example")).isEqualTo(3);
        assertThat(sentTo("slow.example")).isEqualTo(2);
        work();
        assertThat(sentTo("slow.example")).isEqualTo(2);
        for (int expected : List.of(4, 5)) {
            rooms.clock.pass(Duration.ofSeconds(63));
            work();
            assertThat(sentTo("slow.example")).isEqualTo(expected);
        }
        assertThat(standing().state()).isEqualTo(State.SENT);
        assertThat(standing().balance()).isEqualTo(new Balance(0, 0, 8, 0, 0, 0, 0));
    }

    @Test
    void many_of_one_provider_keep_nobody_else_waiting() {
        for (int i = 0; i < 120; i++) rooms.becomesReader("slow" + i + "@slow.example");
        rooms.becomesReader("fast@fast.example");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        work();
        assertThat(sentTo("fast.example")).isEqualTo(1);
        assertThat(sentTo("slow.example")).isEqualTo(2);
        minutes(60);
        assertThat(sentTo("slow.example")).isEqualTo(120);
    }

    /// They had all minutes of the next hour.
    @Test
    void those_of_an_issue_that_was_given_up_keep_nobody_of_the_next_one_waiting() throws IOException {
        for (int i = 0; i < 120; i++) rooms.becomesReader("slow" + i + "@slow.example");
        rooms.bean(Publisher.class).send("rain", new When.Now());
        work();
        rooms.bean(Sendings.class).cancel("rain");
        TestIssue.written(rooms, data).write("snow", "title: Snow\ndate: 2026-11-30");
        rooms.bean(Publisher.class).send("snow", new When.Now());
        work();
        assertThat(sentTo("slow.example")).isEqualTo(2);
        minutes(30);
        assertThat(sentTo("slow.example")).isEqualTo(62);
    }

    @Test
    void ten_refusals_stop_an_issue_however_few_may_leave_at_a_time() {
        sendsToWhoRefuses();
        minutes(4);
        assertThat(standing().state()).isEqualTo(State.PAUSED);
        assertThat(standing().balance().failed()).isEqualTo(10);
    }

    @Test
    void whoever_lets_it_go_on_has_looked_at_those_who_were_refused() {
        sendsToWhoRefuses();
        minutes(4);
        rooms.bean(Sendings.class).resume("rain");
        minutes(2);
        assertThat(standing().balance().failed()).isEqualTo(14);
        rooms.bean(Sendings.class).pause("rain");
        minutes(1);
        rooms.bean(Sendings.class).resume("rain");
        minutes(4);
        assertThat(standing().state()).isEqualTo(State.SENDING);
        assertThat(standing().balance().failed()).isEqualTo(22);
    }

    private void sendsToWhoRefuses() {
        for (int i = 0; i < 40; i++) rooms.becomesReader("slow" + i + "@slow.example");
        rooms.everyCopy(_ -> new SendResult.Refused(550, "550 5.7.1 you are blocked"));
        rooms.bean(Publisher.class).send("rain", new When.Now());
        work();
    }

    private void minutes(int some) {
        for (int minute = 0; minute < some; minute++) {
            rooms.clock.pass(Duration.ofSeconds(63));
            work();
        }
    }

    private Standing standing() {
        return rooms.bean(Sendings.class).standing("rain").orElseThrow();
    }

    private void work() {
        for (int turn = 0; turn < 4; turn++) rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
    }

    private long sentTo(String domain) {
        return rooms.copies.stream()
                .filter(it -> it.to().wire().endsWith("@" + domain))
                .count();
    }
}
