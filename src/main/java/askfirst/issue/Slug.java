package askfirst.issue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// The part of an address that names one thing: `a-wall-a-book`. Small ASCII letters, digits, hyphens, underlines,
/// inner dots.
public final class Slug {
    private Slug() {}

    /// A slug for any words; letters that ASCII lacks lose their accents or become their number.
    public static String of(String words) {
        StringBuilder slug = new StringBuilder();
        String plain = decomposed(words).toLowerCase(Locale.ROOT);
        plain.codePoints().forEach(c -> {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') slug.append((char) c);
            else if (c == 'ß') slug.append("ss");
            else if (Character.isLetterOrDigit(c))
                hyphen(slug).append(Integer.toHexString(c)).append('-');
            else if (c != '\'' && c != '’' && Character.getType(c) != Character.NON_SPACING_MARK) hyphen(slug);
        });
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') slug.setLength(slug.length() - 1);
        return slug.isEmpty() ? "x" : slug.toString();
    }

    /// Accents behind their letters. Java reads its tables for that at the first word, and ASCII needs none.
    private static String decomposed(String words) {
        for (int i = 0; i < words.length(); i++)
            if (words.charAt(i) >= 0x80) return Normalizer.normalize(words, Normalizer.Form.NFD);
        return words;
    }

    public static boolean isSlug(String text) {
        if (text.isEmpty() || text.startsWith(".") || text.endsWith(".") || text.length() > 200) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
            if (!allowed) return false;
        }
        return !text.contains("..");
    }

    /// The day a file name begins with: `2026-11-30-rain` gives 30 November 2026.
    static Optional<LocalDate> day(String name) {
        if (name.length() < 10) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(name.substring(0, 10)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /// A file's name without the day in front.
    static String withoutDay(String name) {
        boolean dated =
                name.length() > 11 && name.charAt(10) == '-' && day(name).isPresent();
        return dated ? name.substring(11) : name;
    }

    private static StringBuilder hyphen(StringBuilder slug) {
        return slug.isEmpty() || slug.charAt(slug.length() - 1) == '-' ? slug : slug.append('-');
    }
}
