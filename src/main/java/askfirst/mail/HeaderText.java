package askfirst.mail;

import java.util.regex.Pattern;

/// Text that reaches a header. A line break in it would be a header of a stranger's own making.
final class HeaderText {
    private static final Pattern BREAKS_OUT = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\p{Cs}]");

    private HeaderText() {}

    static void check(String value) {
        if (!isPlain(value) && BREAKS_OUT.matcher(value).find())
            throw new IllegalArgumentException("a control character in a header");
    }

    /// Nearly all that is ever looked at, told from the rest at once.
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) if (value.charAt(i) < ' ' || value.charAt(i) > '~') return false;
        return true;
    }
}
