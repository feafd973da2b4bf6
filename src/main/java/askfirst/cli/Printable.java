package askfirst.cli;

import java.util.regex.Pattern;

/// Text that somebody else wrote, such that it cannot steer the author's terminal: controls and turns of the reading
/// direction are shown as `�`. Line breaks and tabs stay.
final class Printable {
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    private Printable() {}

    static String of(String text) {
        return STEERING.matcher(text).replaceAll("�");
    }
}
