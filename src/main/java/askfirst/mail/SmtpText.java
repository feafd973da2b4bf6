package askfirst.mail;

import java.util.Arrays;

/// A message as it follows DATA (RFC 5321, 4.5.2): a dot at the beginning of a line is doubled, every line ends with
/// CRLF, and the last one is a dot.
final class SmtpText {
    private static final byte[] END = {'.', '\r', '\n'};

    private SmtpText() {}

    static byte[] of(byte[] message) {
        // as many as can be put in, so that nothing is copied twice
        byte[] text = new byte[message.length + message.length / 32 + 64];
        int to = 0;
        int before = '\n';
        for (byte each : message) {
            if (to + 8 > text.length) text = Arrays.copyOf(text, text.length * 2);
            // a line may end with nothing but these two together
            if (before == '\r' && each != '\n') text[to++] = '\n';
            else if (before != '\r' && each == '\n') text[to++] = '\r';
            boolean isFirst = before == '\n' || before == '\r' && each != '\n';
            if (isFirst && each == '.') text[to++] = '.';
            text[to++] = each;
            before = each;
        }
        if (before == '\r') text[to++] = '\n';
        else if (before != '\n') {
            text[to++] = '\r';
            text[to++] = '\n';
        }
        System.arraycopy(END, 0, text, to, END.length);
        return Arrays.copyOf(text, to + END.length);
    }
}
