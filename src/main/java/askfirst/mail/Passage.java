package askfirst.mail;

import java.util.Arrays;

/// A stretch of a message. One that stands in every copy of a letter is looked at once, not for each reader.
///
/// @param bytes  as RFC 5322 wants them; it parts no line's end
/// @param dotted the same as it follows DATA, in the middle of a line (RFC 5321, 4.5.2): every line ends with CRLF, and
///               a dot at the beginning of one is doubled
record Passage(byte[] bytes, byte[] dotted) {

    static Passage of(byte[] bytes) {
        return new Passage(bytes, isFit(bytes) ? bytes : dotted(bytes));
    }

    /// Nearly all are.
    private static boolean isFit(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            byte each = bytes[i];
            boolean isPart = each == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n')
                    || each == '\n' && (i == 0 || bytes[i - 1] != '\r');
            boolean isDotted = each == '\n' && i + 1 < bytes.length && bytes[i + 1] == '.';
            if (isPart || isDotted) return false;
        }
        return true;
    }

    private static byte[] dotted(byte[] bytes) {
        byte[] dotted = new byte[bytes.length + bytes.length / 32 + 64];
        int to = 0;
        int before = 0;
        for (byte each : bytes) {
            if (to + 8 > dotted.length) dotted = Arrays.copyOf(dotted, dotted.length * 2);
            // a line may end with nothing but these two together
            if (before == '\r' && each != '\n') dotted[to++] = '\n';
            else if (before != '\r' && each == '\n') dotted[to++] = '\r';
            boolean isFirst = before == '\n' || before == '\r' && each != '\n';
            if (isFirst && each == '.') dotted[to++] = '.';
            dotted[to++] = each;
            before = each;
        }
        if (before == '\r') dotted[to++] = '\n';
        return Arrays.copyOf(dotted, to);
    }
}
