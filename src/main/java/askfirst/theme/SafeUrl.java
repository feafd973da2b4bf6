package askfirst.theme;

import java.util.Locale;
import java.util.Set;

/// What an address in a letter may be: `http`, `https`, `mailto`, `tel`, or a place on this site. Everything else is
/// refused.
final class SafeUrl {
    private static final Set<String> OTHER_PROGRAMS = Set.of(
            "irc", "ircs", "xmpp", "matrix", "ftp", "ftps", "gemini", "gopher", "news", "magnet", "sms", "geo", "sip");

    private SafeUrl() {}

    static boolean isAllowed(String url) {
        String scheme = scheme(url);
        return switch (scheme) {
            case "" -> !isBackslashed(url);
            case "http", "https" -> hasHost(url, scheme.length() + 1);
            case "mailto", "tel" -> url.length() > scheme.length() + 1;
            default -> false;
        };
    }

    /// Leads to another program and does no harm: its words are shown, without a link.
    static boolean isForAnotherProgram(String url) {
        return OTHER_PROGRAMS.contains(scheme(url));
    }

    /// On another server, as a browser understands it.
    static boolean isElsewhere(String url) {
        return !scheme(url).isEmpty() || url.startsWith("//") || isBackslashed(url);
    }

    /// A place inside the site that is written from its root: `/about/`.
    static boolean isFromRoot(String url) {
        return url.startsWith("/") && !isElsewhere(url);
    }

    /// Percent-encodes what may not stand in an address, and leaves what is already encoded.
    static String encoded(String url) {
        int at = 0;
        while (at < url.length() && isPlain(url, at)) at++;
        if (at == url.length()) return url;
        StringBuilder out = new StringBuilder(url.length() + 16).append(url, 0, at);
        boolean fragment = url.lastIndexOf('#', at - 1) >= 0;
        for (; at < url.length(); at++) {
            char c = url.charAt(at);
            if (isPlain(url, at)) out.append(c);
            else if (c == '#' && !fragment) out.append(c);
            else if (c < 0x80) percent(out, c);
            else out.append("%EF%BF%BD");
            fragment |= c == '#';
        }
        return out.toString();
    }

    private static void percent(StringBuilder out, char c) {
        out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        out.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
    }

    private static boolean isPlain(String url, int at) {
        char c = url.charAt(at);
        if (c >= 'a' && c <= 'z' || c >= '?' && c <= 'Z' || c >= '&' && c <= ';') return true;
        if (c == '%') return at + 2 < url.length() && isHex(url.charAt(at + 1)) && isHex(url.charAt(at + 2));
        if (c == '#') return url.indexOf('#') == at;
        if (c < 0x80) return "!$=_~".indexOf(c) >= 0;
        return c >= 0xa0 && !(c >= 0xd800 && c < 0xe000 && !isPair(url, at)) && c < 0xfff0;
    }

    private static boolean isPair(String url, int at) {
        if (Character.isHighSurrogate(url.charAt(at)))
            return at + 1 < url.length() && Character.isLowSurrogate(url.charAt(at + 1));
        return at > 0 && Character.isHighSurrogate(url.charAt(at - 1));
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }

    /// What stands before the first colon, in small letters; "" when a slash or the end comes first.
    private static String scheme(String url) {
        // nearly all
        if (url.startsWith("https:")) return "https";
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == ':') return i == 0 ? ":" : url.substring(0, i).toLowerCase(Locale.ROOT);
            if (c == '/' || c == '?' || c == '#') return "";
        }
        return "";
    }

    private static boolean hasHost(String url, int from) {
        if (!url.startsWith("//", from)) return false;
        int end = from + 2;
        for (; end < url.length() && "/?#".indexOf(url.charAt(end)) < 0; end++) {
            char c = url.charAt(end);
            boolean allowed = Character.isLetterOrDigit(c) || ".-_:@[]".indexOf(c) >= 0 || Character.isSurrogate(c);
            if (!allowed) return false;
        }
        return end > from + 2 && url.charAt(from + 2) != ':';
    }

    /// Browsers read a backslash as a slash, so `/\evil.example` leaves the site.
    private static boolean isBackslashed(String url) {
        return url.length() > 1 && (url.charAt(0) == '\\' || url.charAt(0) == '/' && url.charAt(1) == '\\');
    }
}
