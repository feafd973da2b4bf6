package askfirst.theme;

import org.jspecify.annotations.Nullable;

/// Writes any text so that an XML or JSON file stays whole; for the templates under `text/`.
public final class Escape {
    private Escape() {}

    /// Text or attribute value of XML 1.0. Characters XML cannot carry at all are left out.
    public static String xml(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + text.length() / 8);
        int copied = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            String instead = instead(point);
            if (instead != null) {
                escaped.append(text, copied, at).append(instead);
                copied = next;
            }
            at = next;
        }
        escaped.append(text, copied, text.length());
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

    /// What stands for a character that cannot stand there itself.
    private static @Nullable String instead(int point) {
        return switch (point) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> isXml(point) ? null : "";
        };
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
