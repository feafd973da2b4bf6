package askfirst.issue;

import askfirst.problem.Problems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who lives at which path; no two may share one.
final class Addresses {
    /// First parts of paths that the archive and the sign-up use themselves.
    private static final Set<String> OURS =
            Set.of("archive", "tags", "files", "assets", "subscribe", "confirm", "stop", "undo", "manage", "read", "i");

    private final Map<String, Path> taken = new HashMap<>();
    private final Problems problems;

    private Addresses(Problems problems) {
        this.problems = problems;
    }

    static void check(List<Issue> issues, List<PlainPage> pages, Problems problems) {
        Addresses addresses = new Addresses(problems);
        for (Issue issue : issues) addresses.slug("/issues/" + issue.slug() + "/", issue.slug(), issue.file());
        for (PlainPage page : pages) addresses.page(page);
        for (Issue issue : issues) {
            for (String alias : issue.aliases()) addresses.take(alias, "The alias `" + alias + "`", issue.file());
        }
    }

    /// A site path that may lead to a letter: `/2024/rain/`, `/rain.html`.
    static boolean isAlias(String path) {
        if (!path.startsWith("/") || path.length() < 2 || path.contains("//") || path.contains("/.")) return false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letter && "/-_.~".indexOf(c) < 0) return false;
        }
        return !OURS.contains(path.substring(1).split("/", 2)[0]);
    }

    /// A path without a file's ending means a folder: `/2024/rain` is `/2024/rain/`.
    static String whole(String alias) {
        boolean file = alias.indexOf('.', alias.lastIndexOf('/') + 1) >= 0;
        return file || alias.endsWith("/") ? alias : alias + "/";
    }

    private void page(PlainPage page) {
        if (OURS.contains(page.slug())
                || page.slug().equals("issues")
                || page.slug().indexOf('.') >= 0) {
            problems.add(
                    page.file(),
                    0,
                    "A page may not be called `" + page.slug()
                            + "`: the site uses this address itself. Write another `slug`.");
        } else {
            slug("/" + page.slug() + "/", page.slug(), page.file());
        }
    }

    private void slug(String path, String slug, Path file) {
        take(path, "The slug `" + slug + "`", file);
    }

    private void take(String path, String what, Path file) {
        Path first = taken.putIfAbsent(path, file);
        if (first != null) {
            problems.add(
                    file, 0, what + " leads to " + path + ", and so does " + first + ". Give one of them another.");
        }
    }
}
