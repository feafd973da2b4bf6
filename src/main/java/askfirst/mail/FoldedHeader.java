package askfirst.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.MimeUtility;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A header's text in lines of at most 76 characters (RFC 2047), the name before the first one counted: the library
/// forgets it where letters need encoding.
final class FoldedHeader {
    private static final int LONGEST_LINE = 76;
    private static final int LONGEST_WORD = 75;
    /// With its name, far less than the 998 letters no line may exceed (RFC 5322, 2.1.1).
    private static final int MOST_UNBROKEN = 900;

    private FoldedHeader() {}

    static String of(String name, String text) {
        int taken = name.length() + ": ".length();
        return isPlain(text) ? MimeUtility.fold(taken, text) : String.join("\r\n ", words(text, LONGEST_LINE - taken));
    }

    /// Neither longer than a line nor like something encoded.
    private static boolean isPlain(String text) {
        return US_ASCII.newEncoder().canEncode(text)
                && !text.contains("=?")
                && Stream.of(text.split(" ")).allMatch(word -> word.length() <= MOST_UNBROKEN);
    }

    /// Whole characters in each, as many as there is room for.
    private static List<String> words(String text, int firstRoom) {
        // Latin letters stay readable in the source, even where base64 would be a little shorter
        boolean isMostlyPlain = quoted(text).length() * 2 <= base64(text).length() * 3;
        UnaryOperator<String> encoding = isMostlyPlain ? FoldedHeader::quoted : FoldedHeader::base64;
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int end = 0; end < text.length(); ) {
            int next = text.offsetByCodePoints(end, 1);
            int room = words.isEmpty() ? firstRoom : LONGEST_WORD;
            if (encoding.apply(text.substring(start, next)).length() > room) {
                words.add(encoding.apply(text.substring(start, end)));
                start = end;
            }
            end = next;
        }
        words.add(encoding.apply(text.substring(start)));
        return words;
    }

    /// Also where nothing needs it: a space between an encoded and a plain word would be read as one.
    private static String quoted(String piece) {
        StringBuilder word = new StringBuilder("=?UTF-8?Q?");
        for (byte each : piece.getBytes(UTF_8)) {
            boolean isPlain = each > ' ' && each < 0x7f && "=?_\"(),.:;<>@[\\]".indexOf(each) < 0;
            if (each == ' ') word.append('_');
            else if (isPlain) word.append((char) each);
            else word.append("=%02X".formatted(each));
        }
        return word.append("?=").toString();
    }

    private static String base64(String piece) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(piece.getBytes(UTF_8)) + "?=";
    }
}
