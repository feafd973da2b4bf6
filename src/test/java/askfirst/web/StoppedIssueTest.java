package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.Askfirst;
import askfirst.database.Engine;
import askfirst.database.JavaProcess;
import askfirst.database.OnBothDatabases;
import askfirst.database.PostgresAccount;
import askfirst.mail.SinkJournal;
import askfirst.mail.SinkManners;
import askfirst.mail.SmtpSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A machine is switched off, or a new version comes: `serve` gets SIGTERM while a letter leaves. `bench/Sending.java`
/// is the long form.
@OnBothDatabases
@Timeout(180)
class StoppedIssueTest {
    private static final int READERS = 40;
    private static final int BEFORE = 6;
    private static final int TERMINATED = 143;

    private final Optional<PostgresAccount> postgres;

    @TempDir
    Path folder;

    StoppedIssueTest(Engine engine) {
        this.postgres = engine.postgres();
    }

    @Test
    void what_is_in_hand_is_brought_to_its_end_and_nobody_is_unknown() throws Exception {
        AskedIssue.ask(folder, READERS, postgres);
        List<SinkJournal.Line> taken = new ArrayList<>(takenBySwitchedOff());
        assertThat(rows().in("UNKNOWN", "SENDING")).isEmpty();
        assertThat(rows().in("SENT"))
                .containsExactlyInAnyOrderElementsOf(
                        taken.stream().map(SinkJournal.Line::recipient).toList());
        assertThat(rows().in("QUEUED")).hasSize(READERS - taken.size());
        taken.addAll(takenByTheNext());
        rows().agreeWith(taken, READERS);
        assertThat(rows().in("SENT")).hasSize(READERS);
    }

    /// The mail server makes it wait in the middle of some letters, until it was told to stop.
    private List<SinkJournal.Line> takenBySwitchedOff() throws Exception {
        var goesOn = new CountDownLatch(1);
        var answers = new Answers(goesOn);
        try (SmtpSink sink = SmtpSink.that(SinkManners.GOOD.after(answers::await))) {
            Process serve = serve(sink.port());
            try {
                TestServer.await(() -> sink.taken().size() >= BEFORE);
                answers.stop();
                TestServer.await(() -> answers.waiting > 0);
                serve.toHandle().destroy();
                assertThat(serve.waitFor(500, TimeUnit.MILLISECONDS))
                        .as("gone with a letter in hand")
                        .isFalse();
                goesOn.countDown();
                assertThat(serve.waitFor(40, TimeUnit.SECONDS)).isTrue();
                assertThat(serve.exitValue()).isEqualTo(TERMINATED);
            } finally {
                serve.destroyForcibly().waitFor();
            }
            assertThat(sink.taken()).hasSizeGreaterThan(BEFORE).hasSizeLessThan(READERS);
            return sink.taken();
        }
    }

    /// What the mail server does before each answer.
    private static final class Answers {
        private final CountDownLatch goesOn;
        private volatile boolean isStopped;
        private volatile int waiting;

        Answers(CountDownLatch goesOn) {
            this.goesOn = goesOn;
        }

        void stop() {
            isStopped = true;
        }

        void await() {
            try {
                Thread.sleep(10);
                if (!isStopped) return;
                waiting = 1;
                goesOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private List<SinkJournal.Line> takenByTheNext() throws Exception {
        try (SmtpSink sink = SmtpSink.that(SinkManners.GOOD);
                LettersProcess _ = LettersProcess.start(folder, sink.port(), Instant.now(), 1, postgres)) {
            TestServer.await(() -> rows().areSettled(READERS));
            return sink.taken();
        }
    }

    /// As an author starts it.
    private Process serve(int port) throws IOException {
        Files.writeString(folder.resolve("site-content/newsletter.yml"), """
                title: Letters
                author: Anna Berg
                base-url: http://letters.example.org/
                sender: anna@example.org
                postal-address: Hill Street 1, 12345 Town
                """);
        Files.writeString(
                folder.resolve("settings.yml"),
                "mail: {host: 127.0.0.1, port: " + port + ", tls: none}\n"
                        + postgres.map(it -> "database: \"" + it.url() + "\"\n").orElse(""));
        return JavaProcess.of(Askfirst.class, "serve", "--home", folder.toString(), "--port", "0", "--desk-port", "0")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private IssueRows rows() {
        return IssueRows.of(folder.resolve("data"), postgres);
    }
}
