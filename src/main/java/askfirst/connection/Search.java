package askfirst.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the author typed to find people, as patterns for the database: each of at most four words somewhere in what is
/// known of them, or all of it in the address. Of more words the last are one.
///
/// @param address "" finds nobody by it
/// @param first   `%` finds everybody
record Search(String address, String first, String second, String third, String fourth) {
    private static final int MOST = 4;
    private static final Search EVERYBODY = new Search("", "%", "%", "%", "%");
    /// because words have no signs
    private static final String NO_WORD = "!";

    static Search of(String typed) {
        if (typed.isBlank()) return EVERYBODY;
        List<String> words = new ArrayList<>(List.of(words(typed)));
        while (words.size() < MOST) words.add("");
        return new Search(
                "%" + typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%",
                "%" + words.get(0) + "%",
                "%" + words.get(1) + "%",
                "%" + words.get(2) + "%",
                "%" + words.get(3) + "%");
    }

    private static String[] words(String typed) {
        String words = Names.normal(typed);
        return words.isEmpty() ? new String[] {NO_WORD} : words.split(" ", MOST);
    }
}
