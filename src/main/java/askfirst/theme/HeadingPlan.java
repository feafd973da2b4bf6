package askfirst.theme;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Heading;

/// Levels and ids for a body's headings.
///
/// The page's `h1` is its title, so a body begins at `h2` whatever the author began with, and skips no level going
/// down.
final class HeadingPlan {
    /// Ids that the templates use on pages with a body.
    private static final Set<String> TEMPLATES = Set.of(
            "content",
            "main",
            "address",
            "mistake",
            "consent",
            "invite",
            "subjects",
            "earlier",
            "elsewhere",
            "top",
            "footnotes");

    private final Map<Heading, Place> places = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    record Place(int level, String id) {}

    void add(Heading heading, String text) {
        while (!open.isEmpty() && open.peek() >= heading.getLevel()) open.pop();
        open.push(heading.getLevel());
        places.put(heading, new Place(Math.min(6, open.size() + 1), unique(plain(text))));
    }

    Place of(Heading heading) {
        return places.getOrDefault(heading, new Place(2, "section"));
    }

    Set<String> ids() {
        return Set.copyOf(ids);
    }

    private String unique(String wish) {
        String id = wish;
        for (int n = 2; TEMPLATES.contains(id) || !ids.add(id); n++) id = wish + "-" + n;
        return id;
    }

    /// `Work & family` gives `work-family`; letters of every script stay.
    private static String plain(String text) {
        StringBuilder id = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && id.length() < 80; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) id.append(Character.toLowerCase(c));
            else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') id.append('-');
        }
        while (!id.isEmpty() && id.charAt(id.length() - 1) == '-') id.setLength(id.length() - 1);
        return id.isEmpty() ? "section" : id.toString();
    }
}
