package askfirst.theme;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/// The sentences of one `wording/….properties`, as [Properties] reads them.
///
/// That one weighs each sign for the backslash, which hardly anybody writes, and for 27 KB of them it takes as long as
/// three letters: a file without any is read line by line.
final class WordingFile {
    private WordingFile() {}

    static void read(String text, Map<String, String> sentences) {
        if (text.indexOf('\\') >= 0) readEscaped(text, sentences);
        else
            for (int at = 0; at < text.length(); ) {
                int end = lineEnd(text, at);
                line(text, at, end, sentences);
                at = end + 1;
            }
    }

    private static void readEscaped(String text, Map<String, String> sentences) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        properties.stringPropertyNames().forEach(key -> sentences.put(key, properties.getProperty(key)));
    }

    private static int lineEnd(String text, int from) {
        int feed = text.indexOf('\n', from);
        int end = feed < 0 ? text.length() : feed;
        int carriage = text.indexOf('\r', from, end);
        return carriage < 0 ? end : carriage;
    }

    /// `key = value`, where a colon or a mere blank does as well; `#` and `!` begin a note.
    private static void line(String text, int from, int end, Map<String, String> sentences) {
        int key = blanks(text, from, end);
        if (key == end || text.charAt(key) == '#' || text.charAt(key) == '!') return;
        int keyEnd = key;
        while (keyEnd < end && !isMark(text.charAt(keyEnd)) && !isBlank(text.charAt(keyEnd))) keyEnd++;
        int value = blanks(text, keyEnd, end);
        if (value < end && isMark(text.charAt(value))) value = blanks(text, value + 1, end);
        sentences.put(text.substring(key, keyEnd), text.substring(value, end));
    }

    private static int blanks(String text, int from, int end) {
        int at = from;
        while (at < end && isBlank(text.charAt(at))) at++;
        return at;
    }

    private static boolean isMark(char c) {
        return c == '=' || c == ':';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
