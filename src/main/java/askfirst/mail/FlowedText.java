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
        StringBuilder out = new StringBuilder();
        String rest = line.stripTrailing();
        for (int end = end(rest); end > 0; end = end(rest)) {
            out.append(stuffed(rest.substring(0, end))).append('\n');
            rest = rest.substring(end);
        }
        return out + stuffed(rest);
    }

    /// Where the next line begins; 0 when there is none. A long word stays whole, so that links can be pressed.
    private static int end(String rest) {
        if (rest.length() <= WIDTH) return 0;
        int fitting = rest.lastIndexOf(' ', WIDTH - 1);
        return (fitting > 0 ? fitting : rest.indexOf(' ', WIDTH)) + 1;
    }

    /// Because a space, `>` and `From ` mean something at the beginning of a line.
    private static String stuffed(String line) {
        return line.startsWith(" ") || line.startsWith(">") || line.startsWith("From ") ? " " + line : line;
    }
}
