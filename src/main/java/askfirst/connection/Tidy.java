package askfirst.connection;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Makes cells of one file harmless to show, and counts what it had to do. A formula stays what it is: text.
final class Tidy {
    /// Controls, format characters but the two joiners that some scripts need, and what is no character.
    private static final Pattern HIDDEN = Pattern.compile("[\\p{C}\uFFFD&&[^\\n\\r\\t\u200c\u200d]]");

    private int cleaned;
    private int cut;

    /// One line, at most that long.
    String line(String cell, int longest) {
        String seen = HIDDEN.matcher(cell).replaceAll("");
        if (seen.length() != cell.length()) cleaned++;
        String line = Normalizer.normalize(seen, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        if (line.length() <= longest) return line;
        cut++;
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end).strip();
    }

    int cleaned() {
        return cleaned;
    }

    int cut() {
        return cut;
    }
}
