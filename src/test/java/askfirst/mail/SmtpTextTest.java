package askfirst.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.junit.jupiter.api.Test;

/// What follows DATA.
class SmtpTextTest {

    @Test
    void a_dot_at_the_beginning_of_a_line_is_doubled_and_no_other() throws IOException {
        assertThat(text(".a\r\n..b\r\nc.\r\n.\r\n")).isEqualTo("..a\r\n...b\r\nc.\r\n..\r\n.\r\n");
    }

    @Test
    void a_last_line_without_its_end_gets_one() throws IOException {
        assertThat(text("a")).isEqualTo("a\r\n.\r\n");
        assertThat(text("a\r")).isEqualTo("a\r\n.\r\n");
        assertThat(text("")).isEqualTo(".\r\n");
    }

    /// Because a server may take a half end for a whole one, and what follows it for another mail.
    @Test
    void half_ends_of_lines_are_made_whole() throws IOException {
        assertThat(text("a\n.\nb")).isEqualTo("a\r\n..\r\nb\r\n.\r\n");
        assertThat(text("a\r.\rb")).isEqualTo("a\r\n..\r\nb\r\n.\r\n");
    }

    @Test
    void it_is_what_the_library_makes_of_it() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 5000; i++) {
            StringBuilder message = new StringBuilder();
            int length = random.nextInt(300);
            for (int c = 0; c < length; c++) message.append("\r\n..a".charAt(random.nextInt(5)));
            assertThat(text(message.toString())).isEqualTo(theLibrarys(message.toString()));
        }
    }

    @Test
    void passages_are_what_they_are_together() throws IOException {
        assertThat(text("a\r\n", ".b", ".c\r\n", "..\r\n")).isEqualTo("a\r\n..b.c\r\n...\r\n.\r\n");
        Random random = new Random(2);
        for (int i = 0; i < 5000; i++) {
            String[] passages = new String[random.nextInt(5)];
            for (int p = 0; p < passages.length; p++) {
                StringBuilder passage = new StringBuilder();
                int length = random.nextInt(9);
                for (int c = 0; c < length; c++)
                    passage.append(List.of("\r\n", ".", "a").get(random.nextInt(3)));
                passages[p] = passage.toString();
            }
            assertThat(text(passages)).isEqualTo(theLibrarys(String.join("", passages)));
        }
    }

    @Test
    void nothing_of_a_longer_message_is_left_behind_the_next() throws IOException {
        SmtpText text = new SmtpText();
        assertThat(text(text, "long\r\n".repeat(100_000))).hasSize(600_003);
        assertThat(text(text, "short")).isEqualTo("short\r\n.\r\n");
    }

    private static String text(String... passages) throws IOException {
        return text(new SmtpText(), passages);
    }

    private static String text(SmtpText text, String... passages) throws IOException {
        text.hold(Stream.of(passages)
                .map(it -> Passage.of(it.getBytes(ISO_8859_1)))
                .toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.writeTo(out);
        return out.toString(ISO_8859_1);
    }

    private static String theLibrarys(String message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SMTPOutputStream out = new SMTPOutputStream(bytes);
        out.write(message.getBytes(ISO_8859_1));
        out.ensureAtBOL();
        bytes.writeBytes(".\r\n".getBytes(ISO_8859_1));
        return bytes.toString(ISO_8859_1);
    }
}
