package askfirst.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// What a client says: lines, and texts that end with a dot. Of a text only the beginning is kept.
final class SinkInput {
    private static final int HEAD = 8_192;
    private static final String MESSAGE_ID = "message-id:";
    private static final String STOP = "list-unsubscribe:";

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    SinkInput(InputStream in) {
        this.in = in;
    }

    /// What is known of a text.
    ///
    /// @param stop  the address in its List-Unsubscribe
    /// @param bytes how long it is as it came, the dots that were doubled and the last one among them
    record Text(String messageId, String stop, int bytes, boolean isWhole) {
        static final Text NONE = new Text("", "", 0, false);

        private static Text of(byte[] begin, int length, int bytes, boolean isWhole) {
            String text = new String(begin, 0, length, UTF_8);
            int end = text.indexOf("\r\n\r\n");
            String head = end < 0 ? text : text.substring(0, end);
            return new Text(first(MESSAGE_ID, head), first(STOP, head), bytes, isWhole);
        }

        /// In pointed brackets after that name.
        private static String first(String name, String head) {
            for (int line = 0; line < head.length(); line = head.indexOf('\n', line) + 1) {
                if (head.regionMatches(true, line, name, 0, name.length())) {
                    int open = head.indexOf('<', line);
                    int close = head.indexOf('>', line);
                    return open < 0 || close < open ? "" : head.substring(open + 1, close);
                }
                if (head.indexOf('\n', line) < 0) return "";
            }
            return "";
        }
    }

    /// Whether the client said more already.
    boolean hasMore() {
        return from < to;
    }

    /// Without its end; empty when the client is gone.
    Optional<String> line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (hasMore() || fill()) {
            int start = from;
            while (from < to && buffer[from] != '\n') from++;
            line.append(new String(buffer, start, from - start, UTF_8));
            if (from < to) {
                from++;
                return Optional.of(line.toString().strip());
            }
        }
        return Optional.empty();
    }

    private enum At {
        LINE,
        TEXT,
        CR,
        DOT,
        DOT_CR,
        END
    }

    Text text() throws IOException {
        byte[] head = new byte[HEAD];
        int kept = 0;
        int bytes = 0;
        At at = At.LINE;
        while (at != At.END && (hasMore() || fill())) {
            int start = from;
            while (from < to && at != At.END) {
                at = next(at, buffer[from++]);
                // because most of a text is neither an end of line nor a dot
                if (at == At.TEXT) while (from < to && buffer[from] != '\r') from++;
            }
            int more = Math.min(HEAD - kept, from - start);
            System.arraycopy(buffer, start, head, kept, more);
            kept += more;
            bytes += from - start;
        }
        return Text.of(head, kept, bytes, at == At.END);
    }

    private static At next(At at, byte b) {
        return switch (at) {
            case TEXT -> b == '\r' ? At.CR : At.TEXT;
            case LINE -> b == '.' ? At.DOT : b == '\r' ? At.CR : At.TEXT;
            case CR -> b == '\n' ? At.LINE : b == '\r' ? At.CR : At.TEXT;
            case DOT -> b == '\r' ? At.DOT_CR : At.TEXT;
            case DOT_CR -> b == '\n' ? At.END : At.TEXT;
            case END -> At.END;
        };
    }

    /// Waits for the client to hang up.
    void drain() throws IOException {
        while (fill()) {}
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }
}
