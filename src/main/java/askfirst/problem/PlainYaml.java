package askfirst.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// YAML as nearly everybody writes it at the top of a letter: `key: some words` and `key: [one, two]`, a line each.
///
/// The library is slow until it is warm, which it is when a hundred letters are read: a twentieth of a publish of
/// these.
/// All that could mean anything else is left to it, mistakes first of all.
final class PlainYaml {
    /// Beyond it the library may have something to say.
    private static final int LONGEST = 10_000;

    private static final int LONGEST_KEY = 60;

    /// Mean nothing inside of words.
    private static final String MARKS = " ,.-_/()!?'\"&*@%+=;’‘“”„–—…";

    /// Likewise inside of brackets.
    private static final String MARKS_IN_LISTS = " .-_/'’";

    private PlainYaml() {}

    /// Empty unless the library would read the same.
    static Optional<Written.Table> read(String text, int firstLine) {
        Map<String, Written> keys = new LinkedHashMap<>();
        if (text.isEmpty() || text.length() > LONGEST) return Optional.empty();
        int line = firstLine;
        for (int at = 0; at < text.length(); line++) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            int colon = text.indexOf(": ", at);
            if (colon < 0 || colon + 2 >= end || !isKey(text, at, colon)) return Optional.empty();
            Optional<Written> value = value(text, colon + 2, end, line);
            if (value.isEmpty() || keys.put(text.substring(at, colon), value.get()) != null) return Optional.empty();
            at = end + 1;
        }
        return Optional.of(new Written.Table(keys, firstLine));
    }

    private static Optional<Written> value(String text, int from, int end, int line) {
        if (text.charAt(from) != '[') return words(text, from, end, MARKS, line);
        if (text.charAt(end - 1) != ']') return Optional.empty();
        List<Written> items = new ArrayList<>();
        for (int at = from + 1; at < end; ) {
            int comma = text.indexOf(", ", at);
            int itemEnd = comma < 0 || comma >= end ? end - 1 : comma;
            Optional<Written> item = words(text, at, itemEnd, MARKS_IN_LISTS, line);
            if (item.isEmpty()) return Optional.empty();
            items.add(item.get());
            at = itemEnd == comma ? itemEnd + 2 : end;
        }
        return Optional.of(new Written.Items(items, line));
    }

    private static Optional<Written> words(String text, int from, int end, String marks, int line) {
        if (from >= end || !Character.isLetterOrDigit(text.charAt(from)) || text.charAt(end - 1) == ' ')
            return Optional.empty();
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean ascii = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            // as in https://
            boolean inner = c == ':' && i + 1 < end && text.charAt(i + 1) == '/';
            if (!ascii && !inner && marks.indexOf(c) < 0 && !Character.isLetterOrDigit(c)) return Optional.empty();
        }
        return Optional.of(new Written.Scalar(text.substring(from, end), Written.Quoting.BARE, line));
    }

    private static boolean isKey(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c == '-' && i > from)) return false;
        }
        return end > from && end - from <= LONGEST_KEY;
    }
}
