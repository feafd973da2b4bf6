package askfirst.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A header's text in lines of at most 76 characters (RFC 2047), the name before the first one counted: the library
/// forgets it where letters need encoding.
final class FoldedHeader {
    private static final int LONGEST_LINE = 76;
    private static final int LONGEST_WORD = 75;

    private FoldedHeader() {}

    static String of(String name, String text) throws UnsupportedEncodingException {
        int taken = name.length() + ": ".length();
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                ? MimeUtility.fold(taken, text)
                : String.join("\r\n ", words(text, LONGEST_LINE - taken));
    }

    /// Whole characters in each, as many as there is room for.
    private static List<String> words(String text, int firstRoom) throws UnsupportedEncodingException {
        List<String> words = new ArrayList<>();
        String way = MimeUtility.encodeWord(text, "UTF-8", null).startsWith("=?UTF-8?Q") ? "Q" : "B";
        int start = 0;
        for (int end = start; end < text.length(); ) {
            int next = text.offsetByCodePoints(end, 1);
            int room = words.isEmpty() ? firstRoom : LONGEST_WORD;
            if (encoded(text.substring(start, next), way).length() > room) {
                words.add(encoded(text.substring(start, end), way));
                start = end;
            }
            end = next;
        }
        words.add(encoded(text.substring(start), way));
        return words;
    }

    /// The library splits by itself what is too long by far; measured here, that is too long as well.
    private static String encoded(String piece, String way) throws UnsupportedEncodingException {
        return MimeUtility.encodeWord(piece, "UTF-8", way);
    }
}
