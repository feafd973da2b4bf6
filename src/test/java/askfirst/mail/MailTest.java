package askfirst.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
    static final Sender ANNA = new Sender("Anna Bergström", new EmailAddress("anna@example.org"));
    static final EmailAddress READER = new EmailAddress("reader@example.com");

    static Mail mail(String subject, String text) {
        return mail(READER, subject, text);
    }

    static Mail mail(EmailAddress to, String subject, String text) {
        Instant date = Instant.parse("2026-11-30T08:15:00Z");
        return new Mail("5f1@example.org", ANNA, to, subject, text, "<p>" + text + "</p>", date, Mail.Manner.AUTOMATIC);
    }

    @Test
    void has_one_recipient_and_the_headers_a_mail_needs() {
        String written = written(mail("One more press", "Open this page."));
        String head = written.substring(0, written.indexOf("\r\n\r\n"));
        assertThat(head.lines().map(line -> line.replaceAll(":.*", "")).filter(name -> !name.startsWith("\t")))
                .containsExactlyInAnyOrder(
                        "From",
                        "To",
                        "Subject",
                        "Date",
                        "Message-ID",
                        "MIME-Version",
                        "Auto-Submitted",
                        "Content-Type");
        assertThat(head)
                .contains("To: reader@example.com\r\n")
                .contains("Message-ID: <5f1@example.org>\r\n")
                .contains("Date: Mon, 30 Nov 2026 08:15:00 +0000\r\n")
                .contains("Auto-Submitted: auto-generated")
                .contains("From: =?UTF-8?Q?Anna_Bergstr=C3=B6m?= <anna@example.org>\r\n");
    }

    @Test
    void says_it_in_plain_text_first_and_never_in_a_line_too_long() {
        String written = written(mail("Hello", "schön ".repeat(2_000)));
        assertThat(written.indexOf("text/plain")).isPositive().isLessThan(written.indexOf("text/html"));
        assertThat(written.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 998);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi\r\nBcc: x@example.org",
                "Hi\nBcc: x",
                "Hi\rx",
                "Hi\u0085x",
                "Hi\u2028x",
                "Hi\u2029x",
                "Hi\u0000",
                "Hi\tx"
            })
    void refuses_a_subject_that_would_be_more_than_a_subject(String subject) {
        assertThatThrownBy(() -> mail(subject, "text")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sender(subject, READER)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Möchten Sie die Briefe von der Mauer bekommen, ungefähr einmal im Monat und sonst nichts weiter?",
                "„Briefe über Bücher“ geht jetzt in ein anderes Postfach",
                "Ä and then nothing but plain letters until the line is full and a little beyond it",
                "Большое письмо о стене, о книге и о дожде, который шёл весь ноябрь не переставая",
                "🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧🌧",
                "A wall, a book, and some rain that fell for the whole of a long November, and then a little snow",
                "ä",
                "Press"
            })
    void a_subject_is_folded_with_its_name_counted_and_reads_as_it_was_written(String subject) throws Exception {
        String head = written(mail(subject, "text")).split("\r\n\r\n", 2)[0];
        assertThat(head.lines()).allMatch(line -> line.length() <= 76, head);
        String folded = head.replaceAll("(?s).*\nSubject: (.*?)\r\n(?![ \t]).*", "$1");
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(folded))).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=?UTF-8?Q?=48i?=", "Say =?ISO-8859-1?B?SGk=?= to them"})
    void a_subject_that_looks_encoded_reads_as_it_was_written(String subject) throws Exception {
        assertThat(subjectOf(mail(subject, "text"))).isEqualTo(subject);
    }

    @Test
    void a_subject_of_one_word_that_does_not_end_stays_within_a_line() throws Exception {
        String endless = "R" + "a".repeat(2_000) + "in";
        Mail mail = mail(endless, "text");
        assertThat(written(mail).lines()).allMatch(line -> line.length() <= 998);
        assertThat(subjectOf(mail)).isEqualTo(endless);
    }

    private static String subjectOf(Mail mail) throws Exception {
        return new MimeMessage(null, new ByteArrayInputStream(mail.bytes())).getSubject();
    }

    @Test
    void a_name_full_of_punctuation_stays_a_name() {
        Sender odd = new Sender("\"Bcc: x@evil.example\", <y@evil.example>; (z)", ANNA.address());
        Mail mail = new Mail("1@example.org", odd, READER, "Hi", "t", "h", Instant.EPOCH, Mail.Manner.WRITTEN);
        assertThat(written(mail).lines().filter(line -> line.startsWith("From: ") || line.startsWith("Bcc")))
                .singleElement()
                .asString()
                .endsWith("<anna@example.org>");
    }

    @Test
    void letters_of_every_script_before_the_at_sign_are_written_as_they_are() {
        Mail mail = new Mail(
                "1@example.org",
                ANNA,
                new EmailAddress("почта@example.org"),
                "Hi",
                "t",
                "h",
                Instant.EPOCH,
                Mail.Manner.WRITTEN);
        assertThat(written(mail)).contains("To: почта@example.org\r\n");
    }

    private static String written(Mail mail) {
        return new String(mail.bytes(), StandardCharsets.UTF_8);
    }
}
