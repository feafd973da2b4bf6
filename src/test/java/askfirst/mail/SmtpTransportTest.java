package askfirst.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpTransportTest {
    /// A port that no program is given by chance.
    private static final int NOBODY = 9;

    private static final Duration FOR_EVER = Duration.ofMinutes(5);

    @Test
    void hands_a_mail_to_a_real_server_with_one_recipient_in_the_envelope() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            SendResult result = to(server.getSmtp().getPort()).send(MailTest.mail("Grüße", "text"));
            assertThat(result).isInstanceOf(SendResult.Sent.class);
            assertThat(server.getReceivedMessages()).singleElement().satisfies(mail -> {
                assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("reader@example.com");
                assertThat(mail.getSubject()).isEqualTo("Grüße");
                assertThat(mail.getMessageID()).isEqualTo("<5f1@example.org>");
                assertThat(mail.getFrom()[0].toString()).contains("anna@example.org");
            });
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "banner, 421, TryLater",
        "banner, 554, TryLater",
        "banner, drop, TryLater",
        "mail, 451, TryLater",
        "mail, 550, Refused",
        "mail, drop, TryLater",
        "rcpt, 450, TryLater",
        "rcpt, 550, Refused",
        "rcpt, drop, TryLater",
        "data, 451, TryLater",
        "data, 554, Refused",
        "data, drop, TryLater",
        "dot, 251, Sent",
        "dot, 354, Unknown",
        "dot, 452, TryLater",
        "dot, 554, Refused",
        "dot, drop, Unknown",
        "quit, drop, Sent",
        "quit, 500, Sent"
    })
    void an_answer_is_judged_by_its_class_and_by_whether_the_text_had_left(String step, String answer, String expected)
            throws Exception {
        try (FaultySmtpServer server = FaultySmtpServer.that(step, answer)) {
            assertThat(to(server.port())
                            .send(MailTest.mail("Hi", "text"))
                            .getClass()
                            .getSimpleName())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "banner, stall",
        "banner, drip",
        "ehlo, stall",
        "ehlo, drip",
        "mail, stall",
        "mail, drip",
        "rcpt, stall",
        "rcpt, drip",
        "data, stall",
        "data, drip"
    })
    void a_server_that_takes_too_long_before_the_text_is_tried_again_later(String step, String fault) throws Exception {
        Patience little = new Patience(Duration.ofMillis(300), FOR_EVER);
        try (FaultySmtpServer server = FaultySmtpServer.that(step, fault)) {
            assertThat(to(server.port(), little).send(MailTest.mail("Hi", "text")))
                    .isInstanceOfSatisfying(
                            SendResult.TryLater.class,
                            it -> assertThat(it.code()).isZero());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dot, stall, 300, Unknown",
        "dot, drip, 300, Unknown",
        "quit, stall, 1500, Sent",
        "quit, drip, 1500, Sent"
    })
    void a_server_that_takes_too_long_after_the_text_may_have_it(String step, String fault, int millis, String expected)
            throws Exception {
        Patience little = new Patience(FOR_EVER, Duration.ofMillis(millis));
        try (FaultySmtpServer server = FaultySmtpServer.that(step, fault)) {
            assertThat(to(server.port(), little)
                            .send(MailTest.mail("Hi", "text"))
                            .getClass()
                            .getSimpleName())
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_server_that_stops_reading_in_the_middle_of_the_text_may_have_it() throws Exception {
        Patience little = new Patience(FOR_EVER, Duration.ofMillis(300));
        try (FaultySmtpServer server = FaultySmtpServer.that("text", "stall")) {
            assertThat(to(server.port(), little).send(MailTest.mail("Hi", "text ".repeat(2_000_000))))
                    .isEqualTo(new SendResult.Unknown());
        }
    }

    @Test
    void nobody_listening_is_tried_again_later() throws Exception {
        assertThat(to(NOBODY).send(MailTest.mail("Hi", "text")))
                .isInstanceOfSatisfying(
                        SendResult.TryLater.class, it -> assertThat(it.said()).contains("127.0.0.1, " + NOBODY));
    }

    @Test
    void a_server_elsewhere_must_encrypt() {
        assertThat(elsewhere(SmtpServer.Security.STARTTLS).properties())
                .containsEntry("mail.smtp.starttls.required", "true");
        assertThat(elsewhere(SmtpServer.Security.TLS).properties()).containsEntry("mail.smtp.ssl.enable", "true");
    }

    @Test
    void in_clear_it_goes_to_this_machine_only() {
        assertThatThrownBy(() -> elsewhere(SmtpServer.Security.NONE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_server_that_does_not_encrypt_when_it_must_gets_nothing() throws Exception {
        try (FaultySmtpServer server = FaultySmtpServer.that("quit", "drop")) {
            SmtpServer strict =
                    new SmtpServer("127.0.0.1", server.port(), SmtpServer.Security.STARTTLS, Optional.empty());
            assertThat(new SmtpTransport(strict).send(MailTest.mail("Hi", "text")))
                    .isInstanceOfSatisfying(
                            SendResult.TryLater.class,
                            it -> assertThat(it.said()).contains("STARTTLS"));
        }
    }

    @Test
    void a_password_does_not_show_itself() {
        assertThat(new SmtpServer("h", 25, SmtpServer.Security.TLS, Optional.of(new SmtpServer.Login("u", "hunter2")))
                        .toString())
                .doesNotContain("hunter2");
    }

    private static SmtpServer elsewhere(SmtpServer.Security security) {
        return new SmtpServer("mail.example.org", 587, security, Optional.empty());
    }

    private static SmtpTransport to(int port) {
        return to(port, Patience.USUAL);
    }

    private static SmtpTransport to(int port, Patience patience) {
        return new SmtpTransport(
                new SmtpServer("127.0.0.1", port, SmtpServer.Security.NONE, Optional.empty()), patience);
    }
}
