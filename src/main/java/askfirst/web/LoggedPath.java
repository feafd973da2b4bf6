package askfirst.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A path as it may be written down: no query, no secret, no address, nothing that is no text.
final class LoggedPath {
    private static final int LONGEST = 200;
    /// whatever follows one of these opens something
    private static final Set<String> DOORS = Set.of("confirm", "stop", "manage", "undo", "i");
    /// long, and no slug's small letters; or somebody's address
    private static final Pattern SECRET = Pattern.compile(".*(?=[\\w%-]*[A-Z_%])[\\w%-]{24}.*|.*(?:@|%40).*");

    private LoggedPath() {}

    /// @param target as it came in the request's first line
    static String of(String target) {
        String path = target.replaceFirst("(?s)[?#;].*", "");
        String[] segments = path.split("/", -1);
        boolean isBehindDoor = false;
        for (int i = 0; i < segments.length; i++) {
            boolean isDoor = DOORS.contains(segments[i].toLowerCase(Locale.ROOT));
            if (isBehindDoor && !segments[i].isEmpty()
                    || SECRET.matcher(segments[i]).matches()) {
                segments[i] = "…";
                isBehindDoor = false;
            }
            isBehindDoor |= isDoor;
        }
        return printable(Arrays.stream(segments).collect(Collectors.joining("/")));
    }

    static String printable(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return cut.replaceAll("[^!-~…]", "?");
    }
}
