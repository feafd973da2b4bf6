package askfirst.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How much of a letter is the round's own text, as it was filled in for its person.
final class Sameness {
    private Sameness() {}

    /// Of the letter's words, how many in a hundred came from the draft it began as.
    static int percent(String drafted, String letter) {
        List<String> its = words(letter);
        if (its.isEmpty()) return 100;
        List<String> ours = new ArrayList<>(words(drafted));
        long same = its.stream().filter(ours::remove).count();
        return (int) (100 * same / its.size());
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_{}]+", " ")
                        .strip()
                        .split(" "))
                .stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
