package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.FaultyDisk;
import askfirst.database.PostgresAccount;
import askfirst.site.Settings;
import askfirst.subscription.Audited;
import askfirst.subscription.Register;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Database and mail server go away and come back.
class BrokenWorldTest {
    @TempDir
    Path folder;

    @Test
    void while_the_database_is_gone_nobody_is_thanked_and_when_it_is_back_all_goes_on() throws Exception {
        Path files = folder.resolve("postgres");
        EmbeddedPostgres postgres = postgres(files, 0);
        int port = postgres.getPort();
        PostgresAccount account = new PostgresAccount(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", Optional.of("postgres"), Optional.of("postgres"));
        try (TestServer server = TestServer.start(folder.resolve("home"), Optional.of(account))) {
            server.becomesReader("reader@example.com");
            postgres.close();
            HttpResponse<String> refused = server.post("/subscribe", "address=another@example.com");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("30");
            assertThat(refused.body()).contains("may not have been kept").doesNotContain("Look into your mailbox");
            assertThat(server.get("/").statusCode()).isEqualTo(200);
            postgres = postgres(files, port);
            TestServer.await(() ->
                    server.post("/subscribe", "address=another@example.com").statusCode() == 200);
            assertThat(server.newest(2)).contains("To: another@example.com");
        } finally {
            postgres.close();
        }
    }

    @Test
    void while_the_disk_is_full_nobody_is_thanked_and_when_there_is_room_all_goes_on() throws Exception {
        try (FaultyDisk disk = FaultyDisk.insert();
                TestServer server = TestServer.start(folder, Optional.empty())) {
            server.becomesReader("reader@example.com");
            disk.fill();
            TestServer.await(() ->
                    server.post("/subscribe", "address=another@example.com").statusCode() == 503);
            for (int i = 0; i < 30; i++) {
                HttpResponse<String> refused = server.post("/subscribe", "address=another@example.com");
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).contains("30");
                assertThat(refused.body()).contains("may not have been kept").doesNotContain("Look into your mailbox");
            }
            assertThat(server.get("/").statusCode()).isEqualTo(200);
            disk.free();
            TestServer.await(() ->
                    server.post("/subscribe", "address=another@example.com").statusCode() == 200);
            assertThat(server.newest(2)).contains("To: another@example.com");
            try (Register register = server.register()) {
                assertThat(Audited.by(register::audit).entries()).hasSize(1);
            }
        }
    }

    @Test
    void who_waits_for_a_lock_is_told_so_and_holds_up_nobody_else() throws Exception {
        for (Engine engine : Engine.values()) {
            try (TestServer server = TestServer.start(engine, folder.resolve(engine.name()))) {
                server.becomesReader("reader@example.com");
                server.post("/subscribe", "address=reader@example.com");
                String stop = TestServer.link(server.newest(2), "stop");
                try (AutoCloseable _ = server.database().holding("update subscription set name = 'locked'")) {
                    assertThat(server.post(stop, "").statusCode()).isEqualTo(503);
                    assertThat(server.post("/subscribe", "address=another@example.com")
                                    .statusCode())
                            .isEqualTo(200);
                }
                assertThat(server.post(stop, "").body()).contains("It has stopped");
            }
        }
    }

    @Test
    void with_a_mail_account_mails_leave_by_it() throws Exception {
        GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mailbox.start();
        Settings.MailAccount account = new Settings.MailAccount(
                "127.0.0.1", mailbox.getSmtp().getPort(), Optional.empty(), Optional.empty(), Settings.Tls.NONE);
        Settings settings = new Settings(Optional.empty(), Optional.of(account));
        try (TestServer server = TestServer.start(folder, settings, Optional.empty())) {
            server.post("/subscribe", "address=reader@example.com");
            assertThat(mailbox.waitForIncomingEmail(20_000, 1)).isTrue();
            var mail = mailbox.getReceivedMessages()[0];
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("reader@example.com");
            assertThat(mail.getFrom()[0].toString()).isEqualTo("Anna Berg <anna@example.org>");
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            mail.writeTo(raw);
            String confirm = TestServer.link(raw.toString(StandardCharsets.UTF_8), "confirm");
            assertThat(server.post(confirm, "").body()).contains("You are in");
            assertThat(server.mails()).isEmpty();
        } finally {
            mailbox.stop();
        }
    }

    private static EmbeddedPostgres postgres(Path files, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }
}
