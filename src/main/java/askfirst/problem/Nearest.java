package askfirst.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// The known word a mistyped one was probably meant to be.
public final class Nearest {
    private Nearest() {}

    /// Empty when nothing is near: a third of the word's letters may differ. `titel` is near `title`.
    public static Optional<String> to(String word, Collection<String> known) {
        String best = null;
        int least = (word.length() < 4 ? 1 : Math.max(2, word.length() / 3)) + 1;
        for (String candidate : known) {
            int distance = distance(plain(word), plain(candidate));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Case, hyphens and underlines are no difference: `bigNews` is `big-news`.
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
