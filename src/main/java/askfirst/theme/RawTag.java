package askfirst.theme;

import java.util.Locale;
import java.util.Set;

/// One piece of raw HTML inside a line, as far as it can be judged alone.
///
/// @param name in small letters; "" for comments
record RawTag(String name, Kind kind) {
    /// Without attributes and about words only: harmless as long as they are closed where they were opened.
    private static final Set<String> PHRASES = Set.of(
            "b", "i", "em", "strong", "small", "s", "u", "sub", "sup", "kbd", "mark", "code", "q", "cite", "var",
            "samp", "del", "ins");

    private static final Set<String> HTML =
            Set.of(("a abbr acronym address applet area article aside audio base basefont bdi bdo big "
                            + "blink blockquote body button canvas caption center col colgroup data datalist dd details dialog dir div dl dt "
                            + "embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html "
                            + "iframe image img input label legend li link main map marquee math menu meta meter nav nobr noembed noframes "
                            + "noscript object ol optgroup option output p param picture plaintext portal pre progress rb rp rt rtc ruby script "
                            + "search section select slot source span strike style summary svg table tbody td template textarea tfoot th thead "
                            + "time title tr track tt ul video xmp")
                    .split(" "));

    enum Kind {
        /// shown nowhere
        COMMENT,
        /// `<br>`, `<wbr>`
        LINE_BREAK,
        PHRASE_OPEN,
        PHRASE_CLOSE,
        /// `<T>` in `Box<T>`: not HTML at all, so the author meant the characters
        TEXT,
        /// must go through [RawHtml]
        OTHER
    }

    static RawTag of(String literal) {
        if (literal.startsWith("<!--")) return new RawTag("", Kind.COMMENT);
        boolean closing = literal.startsWith("</");
        int start = closing ? 2 : 1;
        int end = start;
        while (end < literal.length() && isNamePart(literal.charAt(end))) end++;
        String name = literal.substring(start, end).toLowerCase(Locale.ROOT);
        boolean bare = literal.substring(end).replace("/", "").strip().equals(">");
        if (bare && !closing && (name.equals("br") || name.equals("wbr"))) return new RawTag(name, Kind.LINE_BREAK);
        if (bare && PHRASES.contains(name)) return new RawTag(name, closing ? Kind.PHRASE_CLOSE : Kind.PHRASE_OPEN);
        boolean known = name.isEmpty()
                || PHRASES.contains(name)
                || HTML.contains(name)
                || name.equals("br")
                || name.equals("wbr");
        return new RawTag(name, known ? Kind.OTHER : Kind.TEXT);
    }

    /// Whether a block of raw HTML is one comment and nothing else.
    static boolean isComment(String block) {
        String text = block.strip();
        return text.startsWith("<!--") && text.length() >= 7 && text.indexOf("-->", 4) == text.length() - 3;
    }

    /// `<!--more-->`, with or without spaces: where the excerpt ends.
    static boolean isMore(String literal) {
        String text = literal.strip();
        return isComment(text) && text.substring(4, text.length() - 3).strip().equalsIgnoreCase("more");
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
    }
}
