package askfirst.theme;

/// Text made safe for HTML, inside elements and inside quoted attributes alike. Control characters become `U+FFFD`.
final class HtmlText {
    private HtmlText() {}

    static void append(StringBuilder out, String text) {
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOrdinary(c)) continue;
            String replacement = replacement(text, i, c);
            if (replacement.isEmpty()) continue;
            out.append(text, copied, i).append(replacement);
            copied = i + 1;
        }
        out.append(text, copied, text.length());
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        append(out, text);
        return out.toString();
    }

    /// Raw HTML with its markup kept and only what HTML forbids replaced.
    static String withoutControls(String html) {
        StringBuilder out = new StringBuilder(html);
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c != '\n' && c != '\t' && !mayStand(html, i, c)) out.setCharAt(i, c == '\r' ? '\n' : '\ufffd');
        }
        return out.toString();
    }

    /// Nearly all that is ever written, told from the rest at once.
    private static boolean isOrdinary(char c) {
        if (c >= ' ' && c < 0x7f) return c != '<' && c != '>' && c != '&' && c != '"';
        return c >= 0xa0 && c < 0xd800;
    }

    private static String replacement(String text, int at, char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\n', '\t' -> "";
            default -> mayStand(text, at, c) ? "" : "\ufffd";
        };
    }

    /// HTML forbids controls, halves of surrogate pairs and noncharacters.
    private static boolean mayStand(String text, int at, char c) {
        if (c < ' ' || c >= 0x7f && c < 0xa0) return false;
        if (Character.isHighSurrogate(c)) {
            if (at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1))) return false;
            return (Character.toCodePoint(c, text.charAt(at + 1)) & 0xfffe) != 0xfffe;
        }
        if (Character.isLowSurrogate(c))
            return at > 0
                    && Character.isHighSurrogate(text.charAt(at - 1))
                    && mayStand(text, at - 1, text.charAt(at - 1));
        return !(c >= 0xfdd0 && c <= 0xfdef) && c < 0xfffe;
    }
}
