package askfirst.theme;

import org.jspecify.annotations.Nullable;

/// Writes any text so that an XML or JSON file stays whole; for the templates under `text/`.
public final class Escape {
    private Escape() {}

    /// Text or attribute value of XML 1.0. Characters XML cannot carry at all are left out.
    public static String xml(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + text.length() / 8);
        int copied = 0;
        for (int at = 0; at < text.length(); at++) {
            if (isOrdinary(text.charAt(at))) continue;
            int point = text.codePointAt(at);
            String instead = instead(point);
            int next = at + Character.charCount(point);
            if (instead != null) {
                escaped.append(text, copied, at).append(instead);
                copied = next;
            }
            at = next - 1;
        }
        return escaped.append(text, copied, text.length()).toString();
    }

    /// A JSON string with its quotes.
    public static String json(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + text.length() / 8 + 16).append('"');
        int copied = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= ' ' && c != '"' && c != '\\') continue;
            escaped.append(text, copied, at);
            copied = at + 1;
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                default -> escaped.append(String.format("\\u%04x", (int) c));
            }
        }
        return escaped.append(text, copied, text.length()).append('"').toString();
    }

    /// Nearly all that is ever written, told from the rest at once.
    private static boolean isOrdinary(char c) {
        if (c > '>') return c < 0xD800;
        return c >= ' ' && c != '<' && c != '>' && c != '&' && c != '"' && c != '\'' || c == '\n';
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
