package askfirst.theme;

import java.util.Locale;
import java.util.Map;

/// The curly quotes of a language, for `"a"` and for `'a'`.
record Quotes(char opening, char closing, char innerOpening, char innerClosing) {
    /// In every language the same.
    static final char APOSTROPHE = '’';

    private static final Quotes ENGLISH = new Quotes('“', '”', '‘', '’');
    private static final Map<String, Quotes> OTHERS = Map.of("de", new Quotes('„', '“', '‚', '‘'));

    static Quotes of(Locale language) {
        return OTHERS.getOrDefault(language.getLanguage(), ENGLISH);
    }

    /// Whether it is a quote that leads into a text.
    boolean opens(char c) {
        return c == opening || c == innerOpening;
    }
}
