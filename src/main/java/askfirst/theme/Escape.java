package askfirst.theme;

/// Writes any text so that an XML or JSON file stays whole; for the templates under `text/`.
public final class Escape {
    private Escape() {}

    /// Text or attribute value of XML 1.0. Characters XML cannot carry at all are left out.
    public static String xml(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + text.length() / 8);
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    if (isXml(point)) escaped.appendCodePoint(point);
                }
            }
        }
        return escaped.toString();
    }

    /// A JSON string with its quotes.
    public static String json(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16).append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (c < ' ') escaped.append(String.format("\\u%04x", (int) c));
                    else escaped.append(c);
                }
            }
        }
        return escaped.append('"').toString();
    }

    private static boolean isXml(int point) {
        return point >= ' ' && point <= 0xD7FF
                || point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
