package askfirst.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What may be written down of a request's first line: the shapes of our own routes, and the names of what is
/// published. Whatever else somebody types could be a code she mistyped, an address, or a link cut in half: `/…`.
///
/// @param base   where the archive begins, with a slash at both ends
/// @param signup where the sign-up does
record LoggedPath(String base, String signup) {
    private static final int LONGEST = 200;
    private static final String HIDDEN = "…";
    private static final String NOWHERE = "/" + HIDDEN;
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");
    /// Whatever follows one of these opens something, unless it is one of our own words.
    private static final Set<String> DOORS = Set.of("confirm", "stop", "manage", "undo", "i", "read");

    private static final Set<String> WORDS = Set.of(
            "address",
            "again",
            "erase",
            "held",
            "held.json",
            "less",
            "name",
            "never",
            "no",
            "not-me",
            "pause",
            "read-me",
            "resume",
            "rhythm",
            "undo",
            "yes");

    static String method(String name) {
        return METHODS.contains(name) ? name : HIDDEN;
    }

    /// @param method  as [#method] has it
    /// @param target  as it came
    /// @param status  what was answered: only what is published is found
    String of(String method, String target, int status) {
        String path = path(target);
        List<String> segments =
                Percent.decode(path).map(it -> Arrays.asList(it.split("/", -1))).orElse(List.of(HIDDEN));
        if (segments.stream().anyMatch(it -> DOORS.contains(it.toLowerCase(Locale.ROOT)))) return door(path);
        if (path.equals(signup + "subscribe")) return path;
        return path.startsWith(base) && isFound(method, status) ? printable(path) : NOWHERE;
    }

    /// Ours as the router knows them, letter by letter: `/confirm/…/not-me`.
    private String door(String path) {
        String[] segments =
                path.startsWith(signup) ? path.substring(signup.length()).split("/", -1) : new String[] {""};
        if (!DOORS.contains(segments[0])) return NOWHERE;
        return signup
                + segments[0]
                + Arrays.stream(segments)
                        .skip(1)
                        .limit(2)
                        .map(it -> it.isEmpty() || WORDS.contains(it) ? it : HIDDEN)
                        .map("/"::concat)
                        .collect(Collectors.joining());
    }

    /// Without what stands before it (`http://somewhere`) and behind it.
    private static String path(String target) {
        return target.replaceFirst("(?s)[?#;].*", "").replaceFirst("(?i)^https?://[^/]*", "");
    }

    private static boolean isFound(String method, int status) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return reads && (status == 200 || status == 301 || status == 304);
    }

    private static String printable(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + HIDDEN;
        return cut.replaceAll("[^!-~…]", "?");
    }
}
