package askfirst.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A server that takes several commands at once hears of a mail together with the end of the one before.
@Timeout(60)
class FollowingMailTest {
    private static final SinkManners GROUPS = GroupingTransportTest.GROUPS;
    private static final LastWord NOT_ALLOWED = () -> false;
    private static final Outgoing ANNA = mail("anna@example.com");
    private static final Outgoing INES = mail("ines@example.com");
    private static final Outgoing LEA = mail("lea@example.com");

    @Test
    void the_end_of_a_text_and_whose_mail_is_next_are_one_breath() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                MailLane lane = GroupingTransportTest.lane(server.getLocalPort())) {
            Thread.ofVirtual().start(() -> answerOnlyWhoSaysBothAtOnce(server));
            assertThat(lane.send(ANNA, followedBy(INES))).isEqualTo(new SendResult.Sent());
            assertThat(lane.send(INES)).isEqualTo(new SendResult.Sent());
        }
    }

    private static void answerOnlyWhoSaysBothAtOnce(ServerSocket server) {
        try (Socket client = server.accept()) {
            say(client, "220 here\r\n");
            hear(client, "EHLO [^\r]+\r\n");
            say(client, "250-here\r\n250 PIPELINING\r\n");
            hear(client, "MAIL FROM:\\S+\r\nRCPT TO:<anna@example.com>\r\nDATA\r\n");
            say(client, "250 ok\r\n250 ok\r\n354 go on\r\n");
            hear(client, "(?s)Message-ID.*\r\n\\.\r\nMAIL FROM:\\S+\r\nRCPT TO:<ines@example.com>\r\nDATA\r\n");
            say(client, "250 taken\r\n250 ok\r\n250 ok\r\n354 go on\r\n");
            hear(client, "(?s)Message-ID.*last\r\n\\.\r\n");
            say(client, "250 taken\r\n");
            hear(client, "QUIT\r\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void hear(Socket client, String words) throws IOException {
        StringBuilder heard = new StringBuilder();
        InputStream in = client.getInputStream();
        while (!heard.toString().matches(words)) {
            byte[] more = new byte[10_000];
            int length = in.read(more);
            if (length < 0) throw new IOException("heard only " + heard);
            heard.append(new String(more, 0, length, ISO_8859_1));
        }
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write(words.getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({
        "mail, 451, TryLater",
        "mail, 550, Refused",
        "mail, 421, Sent",
        "mail, drop, Sent",
        "mail, nonsense, Sent",
        "rcpt, 450, TryLater",
        "rcpt, 550, Refused",
        "rcpt, drop, Sent",
        "data, 451, TryLater",
        "data, 554, Refused",
        "data, drop, Sent",
        "text, drop, Unknown",
        "dot, 251, Sent",
        "dot, 354, Unknown",
        "dot, 421, Sent",
        "dot, 452, TryLater",
        "dot, 554, Refused",
        "dot, drop, Unknown"
    })
    void what_becomes_of_one_is_told_of_no_other(String step, String answer, String expected) throws IOException {
        try (SmtpSink sink = SmtpSink.that(GROUPS.with(SinkFault.parse(step + "=" + answer + "@2")));
                MailLane lane = GroupingTransportTest.lane(sink)) {
            assertThat(sent(lane, ANNA, INES, LEA)).containsExactly("Sent", expected, "Sent");
            assertThat(sink.taken())
                    .filteredOn(it -> !it.messageId().isEmpty())
                    .extracting(SinkJournal.Line::recipient)
                    .contains("anna@example.com", "lea@example.com")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whoever_comes_instead_goes_by_another_connection_and_nothing_arrives_at_whom_the_server_waits_for()
            throws IOException {
        try (SmtpSink sink = SmtpSink.that(GROUPS);
                MailLane lane = GroupingTransportTest.lane(sink)) {
            assertThat(lane.send(ANNA, followedBy(INES))).isEqualTo(new SendResult.Sent());
            assertThat(lane.send(LEA)).isEqualTo(new SendResult.Sent());
            assertThat(taken(sink)).containsExactly("1 anna@example.com", "2 lea@example.com");
        }
    }

    @Test
    void whoever_may_not_arrive_after_all_does_not_and_the_next_does() throws IOException {
        try (SmtpSink sink = SmtpSink.that(GROUPS);
                MailLane lane = GroupingTransportTest.lane(sink)) {
            assertThat(lane.send(ANNA, followedBy(INES))).isEqualTo(new SendResult.Sent());
            assertThat(lane.send(INES, NOT_ALLOWED)).isInstanceOf(SendResult.TryLater.class);
            assertThat(lane.send(LEA)).isEqualTo(new SendResult.Sent());
            assertThat(sink.taken())
                    .extracting(SinkJournal.Line::recipient)
                    .containsExactly("anna@example.com", "lea@example.com");
        }
    }

    /// To whom it waits for a goodbye is a text.
    @Test
    void a_server_that_waits_for_a_text_is_told_no_goodbye() throws Exception {
        try (SmtpSink sink = SmtpSink.that(GROUPS)) {
            try (MailLane lane = GroupingTransportTest.lane(sink)) {
                lane.send(ANNA, followedBy(INES));
            }
            while (sink.lines().stream().noneMatch(it -> it.step().equals("cut"))) Thread.sleep(5);
            assertThat(sink.lines().getLast().bytes()).isZero();
            assertThat(taken(sink)).containsExactly("1 anna@example.com");
        }
    }

    @Test
    void the_last_mail_of_a_connection_tells_of_nobody() throws IOException {
        List<Outgoing> mails = IntStream.range(0, 205)
                .mapToObj(i -> mail("reader" + i + "@example.com"))
                .toList();
        try (SmtpSink sink = SmtpSink.that(GROUPS);
                MailLane lane = GroupingTransportTest.lane(sink)) {
            assertThat(sent(lane, mails.toArray(Outgoing[]::new))).containsOnly("Sent");
            assertThat(sink.taken()).hasSize(205);
            assertThat(sink.lines())
                    .filteredOn(it -> it.step().equals("quit"))
                    .extracting(SinkJournal.Line::connection)
                    .containsExactly(1, 2);
        }
    }

    /// She needs other words than the rest.
    @Test
    void nobody_is_told_of_whose_address_is_not_ascii() throws IOException {
        Outgoing umlaut = mail("j\u00f6rg@example.com");
        try (SmtpSink sink = SmtpSink.that(GROUPS.offering("SMTPUTF8"));
                MailLane lane = GroupingTransportTest.lane(sink)) {
            assertThat(sent(lane, ANNA, umlaut, LEA)).containsOnly("Sent");
            assertThat(sink.lines()).extracting(SinkJournal.Line::step).doesNotContain("cut");
        }
    }

    private static List<String> sent(MailLane lane, Outgoing... mails) {
        List<String> results = new ArrayList<>();
        for (int i = 0; i < mails.length; i++) {
            LastWord word = i + 1 < mails.length ? followedBy(mails[i + 1]) : LastWord.ALWAYS;
            results.add(lane.send(mails[i], word).getClass().getSimpleName());
        }
        return results;
    }

    private static LastWord followedBy(Outgoing next) {
        return new LastWord() {
            @Override
            public boolean isAllowed() {
                return true;
            }

            @Override
            public Optional<Outgoing> following() {
                return Optional.of(next);
            }
        };
    }

    private static List<String> taken(SmtpSink sink) {
        return sink.taken().stream()
                .map(it -> it.connection() + " " + it.recipient())
                .toList();
    }

    private static Outgoing mail(String to) {
        return GroupingTransportTest.mail(to, GroupingTransportTest.TEXT);
    }
}
