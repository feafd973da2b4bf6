package askfirst.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import askfirst.mail.SinkJournal.Line;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Because every figure about sending rests on what the sink says, it is looked at itself.
@Timeout(60)
class SmtpSinkTest {
    private static final String MAIL = "MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n";
    private static final String TEXT = """
            Message-ID: <1@example.org>\r
            List-Unsubscribe: <https://example.org/stop/x>\r
            \r
            ..a line that begins with a dot, and\r
            .one that is no end\r
            """;

    @Test
    void each_step_is_a_line_and_a_mail_is_one_line() throws IOException {
        try (SmtpSink sink = SmtpSink.that(SinkManners.GOOD)) {
            assertThat(said(sink, "EHLO me\r\n" + MAIL + TEXT + ".\r\nQUIT\r\n"))
                    .endsWith("221 bye");
            assertThat(sink.lines())
                    .extracting(Line::step, Line::verdict)
                    .map(it -> it.toList().getFirst() + "" + it.toList().getLast())
                    .containsExactly("banner+", "ehlo+", "mail+", "rcpt+", "data+", "dot+", "quit+");
            assertThat(sink.taken())
                    .singleElement()
                    .extracting(Line::recipient, Line::messageId, Line::stop)
                    .containsExactly("b@example.com", "1@example.org", "https://example.org/stop/x");
        }
    }

    @Test
    void a_text_without_its_dot_is_not_taken() throws Exception {
        try (SmtpSink sink = SmtpSink.that(SinkManners.GOOD)) {
            said(sink, MAIL + TEXT + ".\n..\r\n\r\n.\r");
            assertThat(sink.taken()).isEmpty();
            assertThat(sink.lines()).last().extracting(Line::step).isEqualTo("cut");
        }
    }

    @Test
    void a_mail_is_taken_though_nobody_hears_it() throws IOException {
        try (SmtpSink sink = SmtpSink.that(SinkManners.GOOD.with(SinkFault.at("dot", "drop")))) {
            assertThat(said(sink, MAIL + TEXT + ".\r\n")).last().asString().startsWith("354");
            assertThat(sink.taken()).hasSize(1);
        }
    }

    @Test
    void a_refused_mail_is_not_taken() throws IOException {
        try (SmtpSink sink = SmtpSink.that(SinkManners.GOOD.with(SinkFault.at("dot", "452")))) {
            assertThat(said(sink, MAIL + TEXT + ".\r\n")).last().asString().startsWith("452");
            assertThat(sink.taken()).isEmpty();
        }
    }

    @Test
    void a_fault_hits_those_it_is_for() throws IOException {
        SinkManners manners = SinkManners.GOOD
                .with(SinkFault.parse("rcpt=550@nobody"))
                .with(SinkFault.parse("mail=451@3"))
                .with(SinkFault.parse("banner=421@#2"));
        try (SmtpSink sink = SmtpSink.that(manners)) {
            String mail = "MAIL FROM:<a@example.org>\r\nRSET\r\n";
            assertThat(said(sink, "RCPT TO:<nobody@example.com>\r\nRCPT TO:<b@example.com>\r\n" + mail.repeat(3)))
                    .map(it -> it.substring(0, 3))
                    .containsExactly("220", "550", "250", "250", "250", "250", "250", "451", "250");
            assertThat(said(sink, "")).first().asString().startsWith("421");
            assertThat(said(sink, "")).first().asString().startsWith("220");
        }
    }

    @Test
    void a_mail_begins_only_when_the_one_before_is_over() throws IOException {
        try (SmtpSink sink = SmtpSink.that(SinkManners.GOOD)) {
            String mail = "MAIL FROM:<a@example.org>\r\n";
            assertThat(said(sink, mail + mail + "RSET\r\n" + mail + "DATA\r\n" + TEXT + ".\r\n" + mail))
                    .map(it -> it.substring(0, 3))
                    .containsExactly("220", "250", "503", "250", "250", "354", "250", "250");
        }
    }

    @Test
    void a_certificate_nobody_vouches_for_gets_nothing() throws Exception {
        try (SmtpSink sink = SmtpSink.that(SinkManners.GOOD.under(SinkCertificate.of("elsewhere.example")))) {
            SmtpServer strict =
                    new SmtpServer("localhost", sink.port(), SmtpServer.Security.STARTTLS, Optional.empty());
            assertThat(new SmtpTransport(strict).send(MailTest.mail("Hi", "text")))
                    .isEqualTo(new SendResult.TryLater(0, "Could not convert socket to TLS"));
            assertThat(sink.lines()).extracting(Line::step).containsExactly("banner", "ehlo", "starttls");
        }
    }

    @Test
    void a_server_far_away_answers_late() throws IOException {
        try (SmtpSink sink = SmtpSink.that(SinkManners.GOOD.after(100))) {
            long begun = System.nanoTime();
            said(sink, "QUIT\r\n");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(200));
        }
    }

    @Test
    void a_line_is_written_down_before_the_mail_is_acknowledged(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("journal");
        try (SmtpSink sink = SmtpSink.open(0, SinkManners.GOOD, SinkJournal.in(file));
                Socket client = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
            client.getOutputStream().write((MAIL + TEXT + ".\r\n").getBytes(UTF_8));
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
            while (!in.readLine().endsWith("taken")) {}
            assertThat(Files.readString(file).lines().map(Line::parse)).anyMatch(Line::isMail);
        }
    }

    /// Says it all at once, hangs up, and hears what was answered.
    private static List<String> said(SmtpSink sink, String words) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
            client.getOutputStream().write(words.getBytes(UTF_8));
            client.shutdownOutput();
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
            List<String> answers = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) answers.add(line);
            return answers;
        }
    }
}
