package askfirst.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.junit.jupiter.api.Test;

/// What follows DATA.
class SmtpTextTest {

    @Test
    void a_dot_at_the_beginning_of_a_line_is_doubled_and_no_other() {
        assertThat(text(".a\r\n..b\r\nc.\r\n.\r\n")).isEqualTo("..a\r\n...b\r\nc.\r\n..\r\n.\r\n");
    }

    @Test
    void a_last_line_without_its_end_gets_one() {
        assertThat(text("a")).isEqualTo("a\r\n.\r\n");
        assertThat(text("a\r")).isEqualTo("a\r\n.\r\n");
        assertThat(text("")).isEqualTo(".\r\n");
    }

    /// Because a server may take a half end for a whole one, and what follows it for another mail.
    @Test
    void half_ends_of_lines_are_made_whole() {
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

    private static String text(String message) {
        return new String(SmtpText.of(message.getBytes(ISO_8859_1)), ISO_8859_1);
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
