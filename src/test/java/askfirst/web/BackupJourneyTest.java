package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.live.BackupFile;
import askfirst.live.Backups;
import askfirst.live.Standing;
import askfirst.mail.SinkManners;
import askfirst.mail.SmtpSink;
import askfirst.publishing.Pause;
import askfirst.publishing.Publisher;
import askfirst.publishing.Restores;
import askfirst.publishing.Sendings;
import askfirst.publishing.State;
import askfirst.publishing.When;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.subscription.ImportRow;
import askfirst.subscription.Register;
import askfirst.subscription.TestRooms;
import askfirst.theme.Theme;
import askfirst.visit.Visit;
import askfirst.visit.VisitResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A backup is taken while an issue is on its way, and brought back: elsewhere, and beside the files that know better.
@Timeout(180)
class BackupJourneyTest {
    private static final int READERS = 60;

    @TempDir
    Path folder;

    private final AtomicInteger answers = new AtomicInteger();
    private final CountDownLatch isWritten = new CountDownLatch(1);

    @Test
    void a_backup_of_a_sending_newsletter_sends_nothing_until_told_and_then_nobody_gets_it_twice() throws Exception {
        Path home = folder.resolve("home");
        Path backup = folder.resolve("backup.zip");
        write(home);
        try (SmtpSink sink = SmtpSink.that(SinkManners.GOOD.after(this::waitsInTheMiddle))) {
            try (TestServer server = serve(home, sink.port())) {
                take(server);
                server.server.rooms().getBean(Publisher.class).send("rain", new When.Now());
                TestServer.await(() -> sink.taken().size() >= 5);
                write(home, backup);
                assertThat(sink.taken()).hasSizeLessThan(READERS);
                isWritten.countDown();
                TestServer.await(() -> state(server) == State.SENT);
            }
            assertThat(recipients(sink)).hasSize(READERS).doesNotHaveDuplicates();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                    .isEqualTo("rw-------");

            elsewhere(backup, sink);
            beside(home, backup, sink);
        }
    }

    /// Some got it, and nobody else does until the backup is written, which so meets it on its way.
    private void waitsInTheMiddle() {
        try {
            if (answers.incrementAndGet() > READERS && !isWritten.await(60, TimeUnit.SECONDS))
                throw new AssertionError("no backup was written");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nobody knows there what happened since: it asks, and does nothing by itself.
    private void elsewhere(Path backup, SmtpSink sink) throws Exception {
        Path home = folder.resolve("elsewhere");
        write(home);
        Files.copy(
                folder.resolve("home/data/key"),
                Files.createDirectories(home.resolve("data")).resolve("key"));
        assertThat(new BackupFile(backup).putBack(home.resolve("data"))).isInstanceOf(BackupFile.Result.PutBack.class);
        try (TestServer server = serve(home, sink.port())) {
            assertThat(server.server.standing())
                    .isInstanceOfSatisfying(
                            Standing.Locked.class, it -> assertThat(it.why()).isEqualTo(Standing.Why.ELSEWHERE));
            assertThat(server.send(server.desk("/").GET()).body())
                    .contains("Nothing is sent, because this database was brought here from another place.");
            assertThat(server.send(server.desk("/live").GET()).body()).contains("Is this the live one now?", "Rain");
            server.post("/subscribe", "address=stranger%40example.com");
            Thread.sleep(1500);
            assertThat(sink.taken()).hasSize(READERS);
        }
    }

    /// The same folder: what was begun there since is unknown, and nobody gets two.
    private void beside(Path home, Path backup, SmtpSink sink) throws Exception {
        Path data = home.resolve("data");
        assertThat(new BackupFile(backup).putBack(data)).isInstanceOf(BackupFile.Result.Taken.class);
        Files.delete(data.resolve("askfirst.mv.db"));
        assertThat(new BackupFile(backup).putBack(data)).isInstanceOf(BackupFile.Result.PutBack.class);
        try (TestServer server = serve(home, sink.port())) {
            assertThat(server.server.standing())
                    .isInstanceOfSatisfying(
                            Standing.Locked.class, it -> assertThat(it.why()).isEqualTo(Standing.Why.OLDER));
            Thread.sleep(1000);
            server.server.rooms().getBean(Restores.class).sayLive();
            Sendings sendings = server.server.rooms().getBean(Sendings.class);
            TestServer.await(
                    () -> sendings.standing("rain").orElseThrow().balance().waiting() == 0);
            assertThat(state(server)).isEqualTo(State.PAUSED);
            assertThat(sendings.standing("rain").orElseThrow().pause()).isEqualTo(Pause.RESTORED);
            sendings.resume("rain");
            TestServer.await(() -> state(server) == State.SENT);
            var balance = sendings.standing("rain").orElseThrow().balance();
            assertThat(balance.sent() + balance.unknown()).isEqualTo(READERS);
            assertThat(balance.unknown()).isPositive();
        }
        assertThat(recipients(sink)).hasSize(READERS).doesNotHaveDuplicates();
    }

    /// Of the letter; its author is told of the unknown.
    private static List<String> recipients(SmtpSink sink) {
        return sink.taken().stream()
                .map(it -> it.recipient())
                .filter(it -> it.startsWith("reader"))
                .toList();
    }

    private static State state(TestServer server) {
        return server.server
                .rooms()
                .getBean(Sendings.class)
                .standing("rain")
                .orElseThrow()
                .state();
    }

    /// As `askfirst backup` does, beside the process that serves.
    private static void write(Path home, Path backup) throws IOException {
        switch (Visit.open(home.resolve("data"), Optional.empty(), Clock.systemUTC())) {
            case VisitResult.InUse() -> throw new AssertionError("in use");
            case VisitResult.Opened(Visit visit) -> {
                try (visit) {
                    Backups.Written written =
                            visit.room(Backups.class).write(home.resolve("data"), backup, Backups.Keys.LEFT_OUT);
                    assertThat(written.names())
                            .contains("askfirst.mv.db", "never", "invited", "attempted")
                            .doesNotContain("key", "live", "sending");
                }
            }
        }
    }

    private static void take(TestServer server) {
        List<ImportRow> rows = IntStream.range(0, READERS)
                .<ImportRow>mapToObj(i -> new ImportRow.Written(
                        i + 2, "reader" + i + "@example.com", "2024-05-31", "form", "Yes, send it.", "", "", ""))
                .toList();
        try (Register register = server.register()) {
            assertThat(register.take(rows, ZoneId.of("Europe/Berlin")).taken()).isEqualTo(READERS);
        }
    }

    private static TestServer serve(Path home, int port) throws IOException {
        var account =
                new Settings.MailAccount("127.0.0.1", port, Optional.empty(), Optional.empty(), Settings.Tls.NONE);
        var settings = new Settings(Optional.empty(), Optional.of(account), TestRooms.NO_CEILINGS, List.of());
        return TestServer.start(
                new Serving(
                        new Home(home),
                        TestServer.site(),
                        Theme.classic(TestServer.site()),
                        settings,
                        new Serving.Ports("127.0.0.1", 0, 0),
                        Clock.systemUTC()),
                Optional.empty());
    }

    private static void write(Path home) throws IOException {
        Path issues = Files.createDirectories(home.resolve("site-content/issues"));
        Files.writeString(issues.resolve("rain.md"), "---\ntitle: Rain\ndate: 2026-11-20\n---\nIt rains.\n");
    }
}
