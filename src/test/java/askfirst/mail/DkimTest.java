package askfirst.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DkimTest {
    private static final String LETTER = """
            From: =?UTF-8?Q?Ad=C3=A4?= <ada@letters.example>\r
            To: reader@example.com\r
            Subject:  A wall,\r
              a book \r
            Date: Mon, 30 Nov 2026 08:15:00 +0000\r
            Message-ID: <1@letters.example>\r
            MIME-Version: 1.0\r
            Content-Type: text/plain;\r
            \tcharset=UTF-8\r
            List-Unsubscribe: <https://letters.example/stop/abc>\r
            List-Unsubscribe-Post: List-Unsubscribe=One-Click\r
            List-Id: Letters <letters.example>\r
            Reply-To: ada@letters.example\r
            X-Other: whatever\r
            \r
            It  rained. \r
            \r
            Yours\r
            \r
            \r
            """;

    @TempDir
    Path folder;

    private Dkim dkim;

    @BeforeEach
    void a_key() throws Exception {
        dkim = new Dkim("letters.example", "askfirst", DkimKey.make(folder.resolve("dkim.pem")));
    }

    @Test
    void what_it_signs_is_verified_by_somebody_else_s_reading_of_the_rfc() throws Exception {
        assertThat(verify(signed(LETTER))).isEqualTo("pass");
        byte[] ours = MailTest.mail(
                        "Grüße aus dem Hafen, und noch etwas, damit die Zeile lang wird", "Guten Tag,\n\n. \n")
                .bytes();
        assertThat(verify(dkim.sign(ours))).isEqualTo("pass");
        String international = LETTER.replace("reader@example.com", "jürgen@example.com");
        assertThat(verify(signed(international))).as("SMTPUTF8").isEqualTo("pass");
    }

    @Test
    void the_message_itself_is_not_touched() {
        byte[] signed = signed(LETTER);
        byte[] plain = LETTER.getBytes(StandardCharsets.UTF_8);
        assertThat(Arrays.copyOfRange(signed, signed.length - plain.length, signed.length))
                .isEqualTo(plain);
        assertThat(signed).as("again").isEqualTo(signed(LETTER));
    }

    @Test
    void changing_any_of_what_is_covered_breaks_it_and_a_second_from_does_too() throws Exception {
        String signed = latin(signed(LETTER));
        for (String covered : new String[] {
            "From: =",
            "To: r",
            "Subject:  A",
            "Date: M",
            "Message-ID: <",
            "MIME-Version: 1",
            "text/plain",
            "List-Unsubscribe: <h",
            "List-Unsubscribe-Post: L",
            "List-Id: L",
            "Reply-To: a"
        })
            assertThat(verify(latin(signed.replace(covered, covered + "x"))))
                    .as(covered)
                    .isEqualTo("a header was changed");
        assertThat(verify(latin(signed.replace("It  rained", "It poured")))).isEqualTo("the text was changed");
        assertThat(verify(latin(signed.replace("From: =", "From: evil@example.net\r\nFrom: ="))))
                .isEqualTo("a header was changed");
        assertThat(verify(latin(signed.replace("X-Other: w", "X-Other: x"))))
                .as("not covered")
                .isEqualTo("pass");
        assertThat(verify(latin(signed.replace("A wall,\r\n  a book", "A  wall, a\r\n\tbook"))))
                .as("folded anew")
                .isEqualTo("pass");
    }

    @Test
    void only_headers_that_are_there_are_named_and_from_once_more() {
        String h = DkimVerifier.tags(latin(signed("From: a@letters.example\r\nSubject: Hi\r\n\r\nHi\r\n")))
                .get("h");
        assertThat(h).isEqualTo("From:From:Subject");
        assertThat(DkimVerifier.tags(latin(signed(LETTER))).get("h"))
                .contains("To", "Message-ID", "List-Unsubscribe:List-Unsubscribe-Post", "Reply-To", "List-Id");
    }

    @Test
    void its_header_is_folded_and_first() {
        String header = latin(signed(LETTER)).split("\r\n(?![ \t])")[0];
        assertThat(header).startsWith("DKIM-Signature:");
        assertThat(header.split("\r\n")).allMatch(it -> it.length() < 200).hasSizeGreaterThan(5);
    }

    @Test
    void several_may_sign_at_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> verify(signed(LETTER.replace("rained", "rained " + i)))))
                    .toList();
            for (var each : all) assertThat(each.get()).isEqualTo("pass");
        }
    }

    @Test
    void a_mail_that_leaves_by_smtp_is_signed_on_the_wire() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            var account =
                    new SmtpServer("127.0.0.1", server.getSmtp().getPort(), SmtpServer.Security.NONE, Optional.empty());
            Mail mail = MailTest.mail("Grüße", "It rained.\n.\nYours");
            assertThat(SmtpTransport.signing(account, dkim).send(mail)).isEqualTo(new SendResult.Sent());
            var received = new ByteArrayOutputStream();
            server.getReceivedMessages()[0].writeTo(received);
            assertThat(verify(received.toByteArray())).isEqualTo("pass");
        } finally {
            server.stop();
        }
    }

    @Test
    void the_key_is_for_its_owner_only_never_written_over_and_read_back() throws Exception {
        Path file = folder.resolve("dkim.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> DkimKey.make(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(DkimKey.read(file))
                .isInstanceOfSatisfying(
                        DkimKey.ReadResult.Ready.class,
                        it -> assertThat(it.key().record()).isEqualTo(dkim.key().record()));
        assertThat(dkim.toString()).doesNotContain("PRIVATE").contains("DkimKey[…]");
    }

    @Test
    void a_key_others_can_read_or_that_is_none_is_refused_with_what_to_do() throws Exception {
        Path file = folder.resolve("dkim.pem");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(refusal(file)).contains("Others on this machine can read", "chmod 600");
        assertThat(refusal(folder.resolve("none.pem"))).contains("There is no key", "askfirst dkim");
        Path junk = folder.resolve("junk.pem");
        Files.writeString(junk, "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        Files.setPosixFilePermissions(junk, PosixFilePermissions.fromString("rw-------"));
        assertThat(refusal(junk)).contains("PKCS #8", "openssl pkcs8");
    }

    private static String refusal(Path file) {
        return ((DkimKey.ReadResult.Refused) DkimKey.read(file)).why();
    }

    private byte[] signed(String message) {
        return dkim.sign(message.getBytes(StandardCharsets.UTF_8));
    }

    private String verify(byte[] message) throws Exception {
        return DkimVerifier.verify(message, dkim.key().record());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
