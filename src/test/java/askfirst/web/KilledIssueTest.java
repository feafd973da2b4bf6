package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.Failpoint;
import askfirst.database.OnBothDatabases;
import askfirst.database.PostgresAccount;
import askfirst.mail.EmailAddress;
import askfirst.mail.SinkFault;
import askfirst.mail.SinkJournal;
import askfirst.mail.SinkManners;
import askfirst.mail.SmtpSink;
import askfirst.subscription.Register;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that sends an issue dies at every step and in between; another goes on. `bench/Sending.java` is the long
/// form, with thousands of readers and a hundred kills.
@OnBothDatabases
@Timeout(300)
class KilledIssueTest {
    private static final int READERS = 300;
    /// As shipped.
    private static final int CONNECTIONS = 4;

    private static final int LEAVING = 20;
    private static final SinkManners SLOW = SinkManners.GOOD.after(5);

    private final Optional<PostgresAccount> postgres;
    private final List<SinkJournal.Line> taken = new ArrayList<>();
    private final Random random = new Random(5);
    private int kills;

    @TempDir
    Path folder;

    KilledIssueTest(Engine engine) {
        this.postgres = engine.postgres();
    }

    @Test
    void nobody_gets_two_nobody_is_lost_and_no_more_are_unknown_than_were_in_hand() throws Exception {
        AskedIssue.ask(folder, READERS, postgres);
        diesAt(Failpoint.CLAIM_COMMITTED, 1);
        assertThat(taken).as("claimed, and no server heard of it").isEmpty();
        diesWhileTheServerIsSilentAt("mail", "text", "dot");
        diesWhileTheServerIsSilentAt("rcpt", "data");
        diesAt(Failpoint.RESULTS_KNOWN, 3);
        diesAt(Failpoint.RESULTS_WRITTEN, 3);
        List<String> left = leave();
        Instant since = Instant.now();
        diesAt(Failpoint.RESULTS_COMMITTED, 3);
        diesAnywhere();
        goesOnToTheEnd();

        IssueRows rows = rows();
        rows.agreeWith(taken, READERS);
        assertThat(rows.in("UNKNOWN")).hasSizeBetween(2, CONNECTIONS * kills);
        assertThat(rows.in("SKIPPED")).hasSize(LEAVING).allMatch(left::contains);
        assertThat(taken)
                .as("late")
                .filteredOn(it -> it.micros() > since.toEpochMilli() * 1000)
                .noneMatch(it -> left.contains(it.recipient()));
    }

    private void diesAt(Failpoint point, int time) throws Exception {
        try (SmtpSink sink = SmtpSink.that(SLOW);
                LettersProcess process = start(sink, point.flag(time))) {
            assertThat(process.process().waitFor(60, TimeUnit.SECONDS))
                    .as(point.name())
                    .isTrue();
            ended(sink);
        }
    }

    /// Says nothing more to one connection at each of these steps; what comes to the last of them it takes all the
    /// same.
    private void diesWhileTheServerIsSilentAt(String... steps) throws Exception {
        SinkManners manners = SLOW;
        for (String step : steps)
            manners = manners.with(SinkFault.at(step, "stall").to("9"));
        try (SmtpSink sink = SmtpSink.that(manners);
                LettersProcess process = start(sink)) {
            TestServer.await(() -> Stream.of(steps).allMatch(step -> isStuckAt(step, sink)));
            process.kill();
            ended(sink);
        }
    }

    private static boolean isStuckAt(String step, SmtpSink sink) {
        return sink.lines().stream()
                .anyMatch(it -> it.step().equals(step) && it.answer().equals("stall"));
    }

    private void diesAnywhere() throws Exception {
        try (SmtpSink sink = SmtpSink.that(SLOW);
                LettersProcess process = start(sink)) {
            int mails = 1 + random.nextInt(20);
            TestServer.await(() -> sink.taken().size() >= mails);
            Thread.sleep(random.nextInt(20));
            process.kill();
            ended(sink);
        }
    }

    private void ended(SmtpSink sink) throws InterruptedException {
        kills++;
        // what a killed client had said is read to its end
        Thread.sleep(100);
        taken.addAll(sink.taken());
    }

    private void goesOnToTheEnd() throws Exception {
        try (SmtpSink sink = SmtpSink.that(SinkManners.GOOD);
                LettersProcess process = start(sink)) {
            TestServer.await(() -> rows().areSettled(READERS));
            assertThat(process.process().isAlive()).isTrue();
            taken.addAll(sink.taken());
        }
    }

    /// Some who have not been written to yet are taken off the list; from that moment on no letter may go to them.
    private List<String> leave() throws Exception {
        List<String> leaving = rows().in("QUEUED").subList(0, LEAVING);
        if (!(Register.open(folder.resolve("data"), postgres, Clock.systemUTC())
                instanceof Register.OpenedResult.Opened(Register register))) throw new AssertionError("in use");
        try (register) {
            for (String reader : leaving)
                register.remove(register.reader(new EmailAddress(reader)).orElseThrow());
        }
        return leaving;
    }

    private LettersProcess start(SmtpSink sink, String... flags) throws Exception {
        return LettersProcess.start(folder, sink.port(), Instant.now(), 1, postgres, flags);
    }

    private IssueRows rows() throws Exception {
        return IssueRows.of(folder.resolve("data"), postgres);
    }
}
