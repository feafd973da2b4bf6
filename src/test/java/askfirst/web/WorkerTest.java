package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.PostgresAccount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class WorkerTest {
    private final Optional<PostgresAccount> account;

    @TempDir
    Path folder;

    WorkerTest(Engine engine) {
        this.account = engine.postgres();
    }

    @Test
    void an_ask_that_always_fails_holds_up_nobody_and_is_set_aside_until_the_next_start() throws Exception {
        try (LogListener log = LogListener.begin();
                TestServer server = TestServer.start(folder, account)) {
            server.post("/subscribe", "address=first@example.com");
            server.newest(1);
            server.database().change(newAsk("NO_SUCH_RHYTHM"));
            server.post("/subscribe", "address=second@example.com");
            assertThat(server.newest(2)).contains("To: second@example.com");
            TestServer.await(() -> server.tables().toString().contains("SET_ASIDE"));
            server.post("/subscribe", "address=third@example.com");
            assertThat(server.newest(3)).contains("To: third@example.com");
            assertThat(server.send(server.desk("/").GET()).body())
                    .contains("1 ask for the letter could not be answered");
            assertThat(log.lines().stream().filter(it -> it.contains("set aside")))
                    .hasSize(1);
            TestServer.await(() -> log.lines().stream().anyMatch(it -> it.contains("works again")));
            assertThat(log.lines().stream().filter(it -> it.startsWith("askfirst.web")))
                    .hasSize(3)
                    .noneMatch(it -> it.contains("example.com"));
            server.database().change("update request set rhythm = 'EVERY_LETTER' where state = 'SET_ASIDE'");
        }
        try (TestServer next = TestServer.start(folder, account)) {
            assertThat(next.newest(4)).contains("To: mended@example.com");
        }
    }

    @Test
    void a_mail_that_cannot_be_made_holds_up_no_other() throws Exception {
        try (LogListener log = LogListener.begin();
                TestServer server = TestServer.start(folder, account)) {
            server.post("/subscribe", "address=first@example.com");
            server.newest(1);
            server.database()
                    .change(
                            "insert into message (id, kind, subject, plain, html) values ('poison', 'NO_SUCH_KIND', '', '', '')");
            server.database()
                    .change("insert into delivery (id, message_id, recipient, address, about, state, due_at, attempts,"
                            + " queued_at) select '00000000-0000-0000-0000-000000000002', 'poison', recipient,"
                            + " address, about, 'QUEUED', queued_at, 0, queued_at from delivery");
            server.post("/subscribe", "address=second@example.com");
            assertThat(server.newest(2)).contains("To: second@example.com");
            TestServer.await(() -> log.lines().stream().anyMatch(it -> it.contains("Sending mail fails")));
            server.post("/subscribe", "address=third@example.com");
            assertThat(server.newest(3)).contains("To: third@example.com");
            assertThat(log.lines().stream().filter(it -> it.contains("Sending mail")))
                    .hasSize(1);
        }
    }

    @Test
    void a_step_that_fails_waits_longer_each_time_and_says_so_once() {
        List<Integer> tried = new ArrayList<>();
        List<Integer> done = new ArrayList<>();
        int[] turn = {0};
        try (LogListener log = LogListener.begin()) {
            Step broken = new Step("This", 1, () -> {
                tried.add(turn[0]);
                if (turn[0] < 200) throw new IllegalStateException("reader@example.com");
            });
            Step whole = new Step("That", 1, () -> done.add(turn[0]));
            for (; turn[0] < 300; turn[0]++) List.of(broken, whole).forEach(Step::turn);
            assertThat(tried).startsWith(0, 2, 6, 14, 30, 62, 126, 190, 254, 255, 256);
            assertThat(done).hasSize(300);
            assertThat(log.lines())
                    .containsExactly(
                            "askfirst.web.Step: This fails and is tried again; everything else goes on:"
                                    + " IllegalStateException",
                            "askfirst.web.Step: This works again.");
        }
    }

    private static String newAsk(String rhythm) {
        return "insert into request (id, state, recipient, address, asked_at, page, began, locale, network, rhythm,"
                + " form_wording) select '00000000-0000-0000-0000-000000000001', 'ASKED', 'mended@example.com',"
                + " 'mended@example.com', asked_at, page, began, locale, network, '" + rhythm + "', form_wording"
                + " from request";
    }
}
