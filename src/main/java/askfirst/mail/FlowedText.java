package askfirst.mail;

import java.util.stream.Collectors;

/// Plain text as `format=flowed` (RFC 3676): long lines are broken after a space, and mail programs that know how join
/// them again; all others show short lines.
final class FlowedText {
    private static final int WIDTH = 72;
    private static final String SIGNATURE_FOLLOWS = "-- ";

    private FlowedText() {}

    static String of(String text) {
        return text.lines().map(FlowedText::broken).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String broken(String line) {
        if (line.equals(SIGNATURE_FOLLOWS)) return line;
        String whole = line.stripTrailing();
        StringBuilder out = new StringBuilder(whole.length() + whole.length() / WIDTH);
        int from = 0;
        for (int next = next(whole, from); next > 0; next = next(whole, from)) {
            out.append(stuffed(whole.substring(from, next))).append('\n');
            from = next;
        }
        return out.append(stuffed(whole.substring(from))).toString();
    }

    /// Where the next line begins; 0 when there is none. A long word stays whole, so that links can be pressed.
    private static int next(String whole, int from) {
        if (whole.length() - from <= WIDTH) return 0;
        int fitting = whole.lastIndexOf(' ', from + WIDTH - 1);
        return (fitting > from ? fitting : whole.indexOf(' ', from + WIDTH)) + 1;
    }

    /// Because a space, `>` and `From ` mean something at the beginning of a line.
    private static String stuffed(String line) {
        return line.startsWith(" ") || line.startsWith(">") || line.startsWith("From ") ? " " + line : line;
    }
}
