package askfirst.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A signature header in lines of at most 76 characters, broken only where that changes nothing of what was signed: at
/// the blanks between tags, and inside `b=`, which is left out of what is signed (RFC 6376, 3.7).
final class SignatureFold {
    private static final int WIDTH = 76;
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private SignatureFold() {}

    static String of(String header) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : BLANK.split(header))
            if (word.startsWith("b=")) pieces(word).forEach(piece -> lines.add("\t" + piece));
            else append(lines, word);
        return String.join("\r\n", lines);
    }

    private static void append(List<String> lines, String word) {
        String last = lines.getLast();
        if (last.isEmpty()) lines.set(lines.size() - 1, word);
        else if (last.length() + 1 + word.length() <= WIDTH && !last.startsWith("\tb="))
            lines.set(lines.size() - 1, last + " " + word);
        else lines.add("\t" + word);
    }

    private static List<String> pieces(String signature) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < signature.length(); from += WIDTH - 4)
            pieces.add(signature.substring(from, Math.min(signature.length(), from + WIDTH - 4)));
        return pieces;
    }
}
