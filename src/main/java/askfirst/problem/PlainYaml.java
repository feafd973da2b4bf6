package askfirst.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the YAML that most letters begin with: `key: value` and `key: [a, b]` line by line, nothing escaped or nested.
///
/// Whatever it is not sure of it leaves to [YamlKeys], mistakes too; what it does read it reads alike. The YAML library
/// needs as long for its first hundred letters as a dozen of them take to become pages.
final class PlainYaml {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_KEY = 100;

    private final int firstLine;
    private final Map<String, Written> keys = new LinkedHashMap<>();
    private int tableLine;

    private PlainYaml(int firstLine) {
        this.firstLine = firstLine;
    }

    /// Empty when the text is not that plain.
    static Optional<Written.Table> read(int firstLine, String text) {
        return text.length() <= LONGEST && isPrintable(text) ? new PlainYaml(firstLine).read(text) : Optional.empty();
    }

    private Optional<Written.Table> read(String text) {
        int line = firstLine;
        for (int at = 0; at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            if (end < 0) end = text.length();
            if (at < end && text.charAt(at) != '#' && !add(text.substring(at, end), line)) return Optional.empty();
            at = end + 1;
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(new Written.Table(keys, tableLine));
    }

    /// Whether the line was plain.
    private boolean add(String text, int line) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon > LONGEST_KEY || !isWord(text, colon)) return false;
        Written value = value(text.substring(colon + 1), line);
        if (keys.isEmpty()) tableLine = line;
        return value != null && keys.put(text.substring(0, colon), value) == null;
    }

    private static @Nullable Written value(String behindColon, int line) {
        String text = trimmed(behindColon);
        if (text.isEmpty()) return new Written.Scalar("", Written.Quoting.BARE, line);
        if (behindColon.charAt(0) != ' ') return null;
        return text.startsWith("[") ? items(text, line) : scalar(text, line);
    }

    private static @Nullable Written items(String text, int line) {
        List<Written> items = new ArrayList<>();
        int end = text.length() - 1;
        if (text.indexOf(']') != end) return null;
        for (int at = 1; at < end; ) {
            int comma = text.indexOf(',', at);
            if (comma < 0) comma = end;
            String item = trimmed(text.substring(at, comma));
            Written written = item.isEmpty() || hasFlowMark(item) ? null : scalar(item, line);
            if (written == null) return null;
            items.add(written);
            at = comma + 1;
        }
        return new Written.Items(items, line);
    }

    private static @Nullable Written scalar(String text, int line) {
        char first = text.charAt(0);
        if (first == '"' || first == '\'') {
            int last = text.length() - 1;
            if (text.indexOf(first, 1) != last || text.indexOf('\\') >= 0) return null;
            return new Written.Scalar(text.substring(1, last), Written.Quoting.QUOTED, line);
        }
        if (!isLetterOrDigit(first) || text.contains(": ") || text.endsWith(":") || text.contains(" #")) return null;
        return new Written.Scalar(text, Written.Quoting.BARE, line);
    }

    /// What means something of its own between `[` and `]`.
    private static boolean hasFlowMark(String item) {
        for (int i = 0; i < item.length(); i++) if ("[{}:?#".indexOf(item.charAt(i)) >= 0) return true;
        return false;
    }

    private static boolean isWord(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || !isLetterOrDigit(c) && (i == 0 || c != '-' && c != '_')) return false;
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0xC0;
    }

    /// Tabs, carriage returns and what lies beyond 16 bits are the library's.
    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c <= '~' || c == '\n' || c >= 0xA0 && c < 0x2000 || c >= 0x2010 && c < 0x2028;
            if (!plain && (c < 0x2030 || c > 0xD7FF)) return false;
        }
        return true;
    }

    /// Without the spaces around; no other character is one in YAML.
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') from++;
        while (to > from && text.charAt(to - 1) == ' ') to--;
        return text.substring(from, to);
    }
}
