package askfirst.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How often a reader wants to hear. She chooses it with her yes, and changes it whenever she likes.
public enum Rhythm {
    EVERY_LETTER,
    /// one in a few months: the newest, with a list of what came lately
    EVERY_FEW_MONTHS,
    /// only letters their author marks as big news
    ONLY_BIG_NEWS;

    /// As forms and wording have it: `every-few-months`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The rhythm a form named, if there is one of that name.
    public static Optional<Rhythm> of(String word) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.word().equals(word))
                .findFirst();
    }

    /// Those with fewer letters, the nearest first.
    public List<Rhythm> rarer() {
        return Arrays.stream(values())
                .filter(other -> other.compareTo(this) > 0)
                .toList();
    }
}
