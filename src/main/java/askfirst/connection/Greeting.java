package askfirst.connection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A first name that is safe to begin a letter with, and whether the author should look at it.
///
/// `ROBERT` is `Robert`, `Dr. Priya` is `Priya`, `Zoë 🌻` is `Zoë`; each of them wants a look. `J.` and `` have no
/// name.
///
/// @param name "" when there is none
public record Greeting(String name, Look look) {
    private static final Pattern TITLE = Pattern.compile(
            "(?iu)^(?:(?:dr|prof|mag|ing|dipl|mr|mrs|ms|mx|herr|frau|sir|dame|rev)\\.?(?:-ing\\.)?\\s+)+");
    private static final Pattern DEGREES =
            Pattern.compile("(?iu)[,(|/]?\\s*\\b(?:ph\\.?\\s?d|m\\.?d|mba|msc|m\\.sc|bsc|pmp|cpa|esq|jr|sr)\\b.*$");
    private static final Pattern ASIDE = Pattern.compile("[,(|/\\[\"“].*$");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{M}'’‘ .\u200c\u200d-]");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\p{M}*\\.?[ -]?)|(?:\\p{L}\\p{M}*\\.[ -]?)+");
    private static final int LONGEST = 40;

    /// Whether it is as the person wrote it.
    public enum Look {
        FINE,
        CHECK
    }

    public static Greeting of(String first) {
        String typed = Normalizer.normalize(first.strip(), Normalizer.Form.NFC);
        String bare = TITLE.matcher(typed).replaceFirst("");
        bare = DEGREES.matcher(bare).replaceFirst("");
        bare = ASIDE.matcher(bare).replaceFirst("");
        bare = NO_NAME.matcher(bare).replaceAll("").replaceAll("\\s+", " ").strip();
        bare = cased(bare);
        boolean isName =
                bare.codePoints().anyMatch(Character::isLetter) && bare.length() <= LONGEST && !isInitials(bare);
        if (!isName) return new Greeting("", Look.CHECK);
        return new Greeting(bare, bare.equals(typed) ? Look.FINE : Look.CHECK);
    }

    public boolean wantsALook() {
        return look == Look.CHECK;
    }

    /// One letter of an alphabet is an initial; one ideograph is a name.
    private static boolean isInitials(String name) {
        return INITIALS.matcher(name).matches() && !Character.isIdeographic(name.codePointAt(0));
    }

    /// All capitals, or none, are nobody's spelling.
    private static String cased(String name) {
        long letters = name.codePoints().filter(Character::isLetter).count();
        boolean isShouted = name.codePoints().noneMatch(Character::isLowerCase)
                && name.codePoints().anyMatch(Character::isUpperCase);
        boolean isWhispered = name.codePoints().noneMatch(Character::isUpperCase)
                && name.codePoints().anyMatch(Character::isLowerCase);
        if (letters < 2 || !isShouted && !isWhispered || INITIALS.matcher(name).matches()) return name;
        return Pattern.compile("(?<![\\p{L}\\p{M}])\\p{L}")
                .matcher(name.toLowerCase(Locale.ROOT))
                // Georgian has capitals, but none to begin a name with
                .replaceAll(it ->
                        Character.toString(Character.toTitleCase(it.group().codePointAt(0))));
    }
}
