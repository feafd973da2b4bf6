package askfirst.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A server that takes several commands at once.
@Timeout(60)
class GroupingTransportTest {
    static final SinkManners GROUPS = SinkManners.GOOD.offering("PIPELINING");
    static final String TEXT = "Message-ID: <1@example.org>\r\n\r\n.a dot\r\n..two\r\nnone.\r\n.\r\nlast\r\n";

    @Test
    void takes_one_mail_after_the_other_by_one_connection_whole() throws IOException {
        try (SmtpSink sink = SmtpSink.that(GROUPS);
                MailLane lane = lane(sink)) {
            assertThat(lane.send(mail("a@example.com", TEXT))).isInstanceOf(SendResult.Sent.class);
            assertThat(lane.send(mail("b@example.com", TEXT.strip()))).isInstanceOf(SendResult.Sent.class);
            assertThat(sink.taken())
                    .extracting(SinkJournal.Line::recipient)
                    .containsExactly("a@example.com", "b@example.com");
            // three dots doubled, and the last line; the one without its end gets one
            assertThat(sink.taken())
                    .extracting(SinkJournal.Line::bytes)
                    .containsOnly(TEXT.getBytes(UTF_8).length + 3 + 3);
            assertThat(sink.lines()).extracting(SinkJournal.Line::connection).containsOnly(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mail, 451, TryLater",
        "mail, 550, Refused",
        "mail, drop, TryLater",
        "mail, nonsense, TryLater",
        "rcpt, 450, TryLater",
        "rcpt, 550, Refused",
        "rcpt, drop, TryLater",
        "data, 451, TryLater",
        "data, 554, Refused",
        "data, drop, TryLater",
        "text, drop, Unknown",
        "dot, 251, Sent",
        "dot, 354, Unknown",
        "dot, 452, TryLater",
        "dot, 554, Refused",
        "dot, drop, Unknown"
    })
    void an_answer_is_judged_as_ever_and_the_next_mail_leaves(String step, String answer, String expected)
            throws IOException {
        SinkFault once = SinkFault.parse(step + "=" + answer + "@2");
        try (SmtpSink sink = SmtpSink.that(GROUPS.with(once));
                MailLane lane = lane(sink)) {
            assertThat(lane.send(mail("a@example.com", TEXT))).isInstanceOf(SendResult.Sent.class);
            SendResult second = lane.send(mail("b@example.com", TEXT));
            // a connection that is gone before the text is replaced at once
            boolean isTriedAgain = !Character.isDigit(answer.charAt(0)) && expected.equals("TryLater");
            assertThat(second.getClass().getSimpleName()).isEqualTo(isTriedAgain ? "Sent" : expected);
            assertThat(lane.send(mail("c@example.com", TEXT))).isInstanceOf(SendResult.Sent.class);
            assertThat(sink.taken())
                    .filteredOn(it -> !it.messageId().isEmpty())
                    .extracting(SinkJournal.Line::recipient)
                    .contains("a@example.com", "c@example.com")
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({"rcpt=450 data=554", "rcpt=550 data=554", "rcpt=550", "data=451", "data=554"})
    void after_one_that_is_refused_the_next_arrives_whole_by_the_same_connection(String faults) throws IOException {
        try (SmtpSink sink = SmtpSink.that(refusing(faults));
                MailLane lane = lane(sink)) {
            assertThat(lane.send(mail("nobody@example.com", TEXT))).isNotInstanceOf(SendResult.Sent.class);
            assertThat(lane.send(mail("ines@example.com", TEXT))).isEqualTo(new SendResult.Sent());
            assertThat(sink.taken())
                    .filteredOn(it -> it.recipient().equals("ines@example.com"))
                    .extracting(SinkJournal.Line::messageId)
                    .containsExactly("1@example.org");
            assertThat(sink.lines()).extracting(SinkJournal.Line::connection).containsOnly(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rcpt=550 data=554 rset=drop",
        "rcpt=550 data=554 rset=500",
        "rcpt=550 data=554 rset=421",
        "data=451 rset=drop",
        "data=554 rset=500"
    })
    void where_it_cannot_be_taken_back_the_next_goes_by_another_connection(String faults) throws IOException {
        try (SmtpSink sink = SmtpSink.that(refusing(faults));
                MailLane lane = lane(sink)) {
            assertThat(lane.send(mail("nobody@example.com", TEXT))).isNotInstanceOf(SendResult.Sent.class);
            assertThat(lane.send(mail("ines@example.com", TEXT))).isEqualTo(new SendResult.Sent());
            assertThat(sink.taken())
                    .singleElement()
                    .matches(it -> it.connection() == 2 && it.messageId().equals("1@example.org"));
        }
    }

    @ParameterizedTest
    @CsvSource({"mail=451@#1", "mail=550@#1", "mail=550@#1 rcpt=550@#1"})
    void a_server_that_wants_a_text_from_a_sender_it_refused_gets_none_at_all(String faults) throws IOException {
        try (SmtpSink sink = SmtpSink.that(with(faults.split(" ")));
                MailLane lane = lane(sink)) {
            assertThat(lane.send(mail("a@example.com", TEXT))).isNotInstanceOf(SendResult.Sent.class);
            assertThat(lane.send(mail("b@example.com", TEXT))).isEqualTo(new SendResult.Sent());
            assertThat(sink.taken())
                    .singleElement()
                    .matches(it -> it.connection() == 2 && it.recipient().equals("b@example.com"));
        }
    }

    @Test
    void a_recipient_that_is_refused_is_told_in_the_servers_own_words() throws IOException {
        try (SmtpSink sink = SmtpSink.that(GROUPS.with(SinkFault.at("rcpt", "550")));
                MailLane lane = lane(sink)) {
            assertThat(lane.send(mail("a@example.com", TEXT))).isEqualTo(new SendResult.Refused(550, "550 told so"));
        }
    }

    /// What is still to be read by it when it hangs up makes a reset of that.
    @Test
    void a_server_that_says_no_and_hangs_up_before_it_heard_everything_has_said_no() throws Exception {
        try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                MailLane lane = lane(rude.getLocalPort())) {
            Thread.ofVirtual().start(() -> refuseAndReset(rude));
            assertThat(lane.send(mail("a@example.com", TEXT))).isEqualTo(new SendResult.Refused(550, "550 not you"));
        }
    }

    private static void refuseAndReset(ServerSocket rude) {
        try (Socket client = rude.accept()) {
            client.setSoLinger(true, 0);
            say(client, "220 here\r\n");
            while (client.getInputStream().read() != '\n') {}
            say(client, "250-here\r\n250 PIPELINING\r\n");
            client.getInputStream().read();
            say(client, "550 not you\r\n");
            Thread.sleep(200);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write(words.getBytes(UTF_8));
    }

    private static SinkManners refusing(String faults) {
        return with(faults.replaceAll("(=\\w+)", "$1@nobody").split(" "));
    }

    private static SinkManners with(String... faults) {
        SinkManners manners = GROUPS;
        for (String each : faults) manners = manners.with(SinkFault.parse(each));
        return manners;
    }

    static MailLane lane(SmtpSink sink) {
        return lane(sink.port());
    }

    static MailLane lane(int port) {
        SmtpServer server = new SmtpServer("127.0.0.1", port, SmtpServer.Security.NONE, Optional.empty());
        return new SmtpTransport(server).open();
    }

    static Outgoing mail(String to, String text) {
        return new Outgoing(
                "1@example.org", Instant.EPOCH, MailTest.ANNA.address(), new EmailAddress(to), text.getBytes(UTF_8));
    }
}
