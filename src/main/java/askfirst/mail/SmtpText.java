package askfirst.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/// What follows DATA, up to the line that is a dot, and what may be said after that in the same breath: one message
/// after the other in the same place, so that each is copied once and goes out in one write. For one thread.
final class SmtpText {
    private static final byte[] LINE = {'\r', '\n'};
    private static final byte[] END = {'.', '\r', '\n'};

    private byte[] bytes = new byte[32 * 1024];
    private int size;

    /// In place of the message before.
    void hold(List<Passage> message) {
        size = 0;
        for (Passage each : message) {
            byte[] dotted = each.dotted();
            if (isAtLineStart() && dotted.length > 0 && dotted[0] == '.') add(END, 1);
            add(dotted, dotted.length);
        }
        if (!isAtLineStart()) add(LINE, LINE.length);
        add(END, END.length);
    }

    /// Commands after the end; once for a message.
    void follow(String commands) {
        byte[] more = commands.getBytes(US_ASCII);
        add(more, more.length);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    private boolean isAtLineStart() {
        return size == 0 || bytes[size - 1] == '\n';
    }

    private void add(byte[] more, int length) {
        if (size + length > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
    }
}
