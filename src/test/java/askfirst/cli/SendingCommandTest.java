package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.delivery.Balance;
import askfirst.mail.SinkFault;
import askfirst.mail.SinkJournal;
import askfirst.mail.SinkManners;
import askfirst.mail.SmtpSink;
import askfirst.subscription.TestClock;
import askfirst.web.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An issue is sent and followed at the terminal, beside a `serve` and a mail server that does well or not.
@Timeout(120)
class SendingCommandTest {
    private final TestClock clock = new TestClock(Shell.NOVEMBER.instant());
    private final List<SinkJournal.Line> taken = new ArrayList<>();

    @TempDir
    Path folder;

    private Shell shell;
    private SmtpSink sink;

    @BeforeEach
    void a_newsletter_with_a_mail_account() throws IOException {
        shell = Shell.in(folder).under(clock).ofAPerson().withNewsletter();
        shell.write(
                "site-content/newsletter.yml",
                shell.read("site-content/newsletter.yml")
                        + "sender: ada@harbour.example\npostal-address: Quay 1, Harbour\n");
        sink = SmtpSink.that(SinkManners.GOOD);
        name(sink);
    }

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void send_now_is_followed_to_its_end() throws Exception {
        readers("bo", "cy");
        try (TypedServe _ = TypedServe.type(shell)) {
            var sent = shell.type("send", "rain", "--now");
            assertThat(sent.code()).as(sent.err()).isEqualTo(ExitCode.FINE);
            assertThat(sent.out()).contains("goes to 2 people:").endsWith("It is sent. 2 planned = 2 sent.\n");
            assertThat(sent.err()).contains("] 2 of 2").doesNotContain("0 of 0");
            var once = shell.type("send", "rain", "--now");
            assertThat(once.code()).isEqualTo(ExitCode.FINE);
            assertThat(once.out()).isEqualTo("It was asked for before. It is sent. 2 planned = 2 sent.\n");
        }
        assertThat(takenFor()).containsExactlyInAnyOrder("bo@example.com", "cy@example.com");
    }

    @Test
    void a_test_goes_to_its_author_alone_and_counts_for_nothing() throws Exception {
        readers("bo");
        assertThat(shell.type("send", "snow", "--test").code()).isEqualTo(ExitCode.MISTAKE);
        try (TypedServe _ = TypedServe.type(shell)) {
            var tested = shell.type("send", "rain", "--test");
            assertThat(tested.code()).isEqualTo(ExitCode.FINE);
            assertThat(tested.out()).isEqualTo("“About rain” goes to you alone, marked as a test.\n");
            TestServer.await(() -> !sink.taken().isEmpty());
            assertThat(shell.type("sending", "show").out()).isEqualTo("Nothing was sent yet.\n");
        }
        assertThat(takenFor()).containsExactly("ada@harbour.example");
    }

    @Test
    void with_nobody_serving_it_goes_within_the_hour_and_asks_after_that() throws Exception {
        readers("bo");
        var asked = shell.type("send", "rain", "--now");
        assertThat(asked.code()).as("as ordered").isEqualTo(ExitCode.FINE);
        assertThat(asked.out())
                .endsWith("Nobody is serving: it goes out if askfirst serve runs before 22 November 2026, 14:00 "
                        + "(Europe/Vienna); after that it asks you first.\n");
        var watched = shell.type("sending", "watch", "rain");
        assertThat(watched.code()).isEqualTo(ExitCode.MISTAKE);
        assertThat(watched.err()).contains("Nobody is serving, so there is nothing to watch: start askfirst serve.");
        clock.pass(Duration.ofMinutes(61));
        assertThat(shell.type("sending", "show", "rain").out())
                .contains("It should have gone out on 22 November 2026, 13:00 (Europe/Vienna)")
                .doesNotContain("goes out now");
        try (TypedServe _ = TypedServe.type(shell)) {
            var late = shell.type("sending", "watch", "rain");
            assertThat(late.code()).isEqualTo(ExitCode.MISTAKE);
            assertThat(late.out()).contains("Nobody has got it. askfirst sending go rain sends it now");
            assertThat(shell.type("sending", "go", "rain").code()).isEqualTo(ExitCode.FINE);
            assertThat(shell.type("sending", "watch", "rain").out()).endsWith("It is sent. 1 planned = 1 sent.\n");
        }
    }

    @Test
    void watching_one_that_waits_says_when_it_goes_and_follows_it_then() throws Exception {
        readers("bo");
        try (TypedServe _ = TypedServe.type(shell)) {
            shell.type("send", "rain");
            var watching = shell.begin("sending", "watch", "rain");
            TestServer.await(() -> watching.says("It goes out on 22 November 2026, 13:10 (Europe/Vienna)."));
            assertThat(takenFor()).isEmpty();
            clock.pass(Duration.ofMinutes(10));
            var watched = watching.end().get();
            assertThat(watched.code()).isEqualTo(ExitCode.FINE);
            assertThat(watched.out()).endsWith("It is sent. 1 planned = 1 sent.\n");
            assertThat(watched.err()).doesNotContain("0 of 0");
        }
    }

    @Test
    void one_that_stops_for_refusals_says_so_and_goes_on_and_the_refused_are_tried_again() throws Exception {
        String[] names = IntStream.range(0, 30).mapToObj(i -> "r" + i).toArray(String[]::new);
        readers(names);
        mailServer(SinkManners.GOOD.with(SinkFault.at("rcpt", "550").to("@example.com")));
        try (TypedServe _ = TypedServe.type(shell)) {
            var stopped = shell.type("send", "rain", "--now");
            assertThat(stopped.code()).as(stopped.out()).isEqualTo(ExitCode.BROKEN);
            assertThat(stopped.out())
                    .contains(
                            "It stopped by itself: the mail server refuses one in five.",
                            "askfirst sending list rain failed",
                            "askfirst sending resume rain");
            assertThat(shell.type("sending", "list", "rain", "failed").out()).contains("@example.com  failed  550");
        }
        var resumed = shell.type("sending", "resume", "rain");
        assertThat(resumed.code()).isEqualTo(ExitCode.FINE);
        assertThat(resumed.out())
                .contains("It is on its way. 30 planned = 0 sent + ")
                .endsWith("Nobody is serving: it goes on when askfirst serve runs.\n");
        mailServer(SinkManners.GOOD);
        try (TypedServe _ = TypedServe.type(shell)) {
            var rest = shell.type("sending", "watch", "rain");
            assertThat(rest.code()).isEqualTo(ExitCode.FINE);
            assertThat(rest.out()).contains("It is sent. 30 planned = ", " failed.", "retry tries them once more.");
            assertThat(shell.type("sending", "retry", "rain").code()).isEqualTo(ExitCode.FINE);
            assertThat(shell.type("sending", "watch", "rain").out()).endsWith("It is sent. 30 planned = 30 sent.\n");
        }
        assertThat(takenFor()).filteredOn(it -> it.startsWith("r")).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void about_the_unknown_she_decides_one_by_one_or_for_all() throws Exception {
        readers("una", "unb", "unc", "ok");
        mailServer(SinkManners.GOOD.with(SinkFault.at("dot", "drop").to("un")));
        try (TypedServe _ = TypedServe.type(shell)) {
            var sent = shell.type("send", "rain", "--now");
            assertThat(sent.code()).isEqualTo(ExitCode.FINE);
            assertThat(sent.out()).contains("It is sent. 4 planned = 1 sent + 3 unknown.", "arrived or again decides.");
        }
        var nobody = shell.type("sending", "arrived", "rain", "ok@example.com");
        assertThat(nobody.code()).isEqualTo(ExitCode.MISTAKE);
        assertThat(nobody.err()).isEqualTo("Nothing is unknown about ok@example.com. Nothing was changed.\n");
        assertThat(shell.type("sending", "arrived", "rain", "una@example.com").out())
                .contains("4 planned = 2 sent + 2 unknown.");
        assertThat(shell.type("sending", "again", "rain", "unb@example.com").out())
                .contains("4 planned = 2 sent + 1 waiting + 1 unknown.");
        mailServer(SinkManners.GOOD);
        try (TypedServe _ = TypedServe.type(shell)) {
            assertThat(shell.type("sending", "watch", "rain").out()).contains("4 planned = 3 sent + 1 unknown.");
            assertThat(shell.type("sending", "again", "rain").code()).isEqualTo(ExitCode.FINE);
            assertThat(shell.type("sending", "watch", "rain").out()).endsWith("It is sent. 4 planned = 4 sent.\n");
        }
        assertThat(takenFor())
                .filteredOn(it -> it.endsWith("@example.com"))
                .containsExactlyInAnyOrder(
                        "una@example.com",
                        "unb@example.com",
                        "unb@example.com",
                        "unc@example.com",
                        "unc@example.com",
                        "ok@example.com");
    }

    @Test
    void while_the_last_are_put_off_the_next_try_is_named_and_a_pause_and_an_end_are_said() throws Exception {
        readers("gray", "ok");
        mailServer(SinkManners.GOOD.with(SinkFault.at("rcpt", "450").to("gray")));
        try (TypedServe _ = TypedServe.type(shell)) {
            var sending = shell.begin("send", "rain", "--now");
            TestServer.await(() -> sending.says("The next try is on 22 November 2026, 13:01 (Europe/Vienna)."));
            assertThat(shell.type("sending", "show", "rain").out())
                    .contains(
                            "2 planned = 1 sent + 1 waiting.",
                            "“450 told so”",
                            "The next try is on 22 November, 13:01.");
            shell.type("sending", "pause", "rain");
            var paused = sending.end().get();
            assertThat(paused.code()).isEqualTo(ExitCode.MISTAKE);
            assertThat(paused.out())
                    .endsWith("It is paused. askfirst sending resume rain goes on with it, cancel gives it up. "
                            + "2 planned = 1 sent + 1 waiting.\n");
            shell.type("sending", "resume", "rain");
            var watching = shell.begin("sending", "watch", "rain");
            TestServer.await(() -> watching.says("The next try is on"));
            shell.type("sending", "cancel", "rain");
            var cancelled = watching.end().get();
            assertThat(cancelled.code()).isEqualTo(ExitCode.MISTAKE);
            assertThat(cancelled.out())
                    .contains("It was given up. What had not left is held; askfirst sending resume rain")
                    .endsWith("2 planned = 1 sent + 1 held.\n");
            assertThat(shell.type("sending", "list", "rain", "held").out())
                    .isEqualTo("gray@example.com  held  450 told so\n");
        }
    }

    @Test
    void the_skipped_are_those_who_stopped_and_those_who_paused() {
        assertThat(SendingWords.balance(new Balance(0, 0, 1, 0, 2, 0, 0)))
                .isEqualTo(
                        "3 planned = 1 sent + 2 skipped because they stopped, paused, bounced or said never meanwhile.");
    }

    private void readers(String... names) {
        var rows = new StringBuilder("address,date,source,wording\n");
        for (String name : names) rows.append(name).append("@example.com,2024-05-31,form,Yes\n");
        shell.write("readers.csv", rows.toString());
        assertThat(shell.type("readers", "import", "readers.csv").code()).isZero();
        assertThat(shell.type("publish").code()).isZero();
    }

    /// The mails of the one before are remembered.
    private void mailServer(SinkManners manners) throws IOException {
        taken.addAll(sink.taken());
        sink.close();
        sink = SmtpSink.that(manners);
        name(sink);
    }

    private void name(SmtpSink server) {
        shell.write("settings.yml", "mail:\n  host: 127.0.0.1\n  port: " + server.port() + "\n  tls: none\n");
    }

    /// Whom all mail servers took a mail for.
    private List<String> takenFor() {
        var all = new ArrayList<>(taken);
        all.addAll(sink.taken());
        return all.stream().map(SinkJournal.Line::recipient).toList();
    }
}
