package askfirst.subscription;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a reader wants to be called, or "" if nothing: one line in which nothing is hidden and nothing turns the
/// reading direction.
public record GreetingName(String text) {
    public static final int LONGEST = 100;
    /// Controls, format characters but the joiners that names in some scripts need, separators of lines, and what is no
    /// character.
    private static final Pattern REFUSED = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}&&[^\\u200c\\u200d]]");

    public GreetingName {
        if (text.length() > LONGEST || REFUSED.matcher(text).find()) throw new IllegalArgumentException("not a name");
    }

    /// What a person typed, blanks around it forgiven.
    public static Optional<GreetingName> parse(String typed) {
        String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        return name.length() > LONGEST || REFUSED.matcher(name).find()
                ? Optional.empty()
                : Optional.of(new GreetingName(name));
    }
}
