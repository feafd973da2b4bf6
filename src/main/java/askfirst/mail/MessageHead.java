package askfirst.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The lines above a message's first empty one.
final class MessageHead {
    private MessageHead() {}

    /// What headers there are, in lower case.
    static List<String> names(byte[] message) {
        List<String> names = new ArrayList<>();
        int start = 0;
        while (start < message.length && message[start] != '\r' && message[start] != '\n') {
            int end = endOfLine(message, start);
            int colon = colon(message, start, end);
            if (colon > start)
                names.add(new String(message, start, colon - start, StandardCharsets.ISO_8859_1)
                        .strip()
                        .toLowerCase(Locale.ROOT));
            start = end;
        }
        return names;
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A line that begins with a blank goes on with the one before it.
    private static int colon(byte[] message, int start, int end) {
        if (message[start] == ' ' || message[start] == '\t') return -1;
        for (int i = start; i < end; i++) if (message[i] == ':') return i;
        return -1;
    }

    private static int endOfLine(byte[] message, int start) {
        int end = start;
        while (end < message.length && message[end] != '\n') end++;
        return Math.min(end + 1, message.length);
    }
}
