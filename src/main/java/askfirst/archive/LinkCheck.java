package askfirst.archive;

import askfirst.problem.Nearest;
import askfirst.problem.Problems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Follows every link inside the site: to pages, to places on pages, to photos and files.
final class LinkCheck {
    /// Answered by the sign-up, not by a file.
    private static final Set<String> SIGNUP = Set.of("subscribe");

    private final String basePath;
    private final Set<String> files;
    private final Problems problems;
    private final Map<String, List<String>> anchors = new HashMap<>();

    /// @param basePath the site's, `/` or `/letters/`
    /// @param files    all there will be
    LinkCheck(String basePath, Set<String> files, Problems problems) {
        this.basePath = basePath;
        this.files = files;
        this.problems = problems;
    }

    /// A page whose anchors are known.
    void know(String page, Digest digest) {
        anchors.put(page + "index.html", digest.anchors());
    }

    /// @param text     the Markdown file, for the problem
    void check(Path text, String page, Digest digest) {
        for (Digest.Link link : digest.links()) {
            String broken = broken(link.destination(), page);
            if (!broken.isEmpty()) problems.add(text, link.line(), broken);
        }
    }

    /// A sentence, or nothing when the link leads somewhere.
    private String broken(String destination, String page) {
        String target = destination.startsWith("#")
                ? page
                : SitePath.resolved(destination, page).map(this::withoutBase).orElse("\0");
        String file = file(target);
        if (file.isEmpty())
            return "The link `" + destination + "` leads nowhere: there is no such page or file in the archive."
                    + meant(target)
                            .map(it -> " Did you mean " + basePath + it + "/?")
                            .orElse("");
        String anchor = SitePath.anchor(destination);
        List<String> known = anchors.get(file);
        if (anchor.isEmpty() || known == null || known.contains(anchor)) return "";
        return "The link `" + destination + "` leads to a page that has no place called `#" + anchor + "`.";
    }

    /// The page of that name in another folder, if there is one only, else one beside it with nearly that name.
    private Optional<String> meant(String target) {
        String wanted = target.replaceFirst("/*(index\\.html)?$", "");
        String name = name(wanted);
        List<String> pages = files.stream()
                .filter(it -> it.endsWith("/index.html"))
                .map(it -> it.substring(0, it.length() - "/index.html".length()))
                .toList();
        List<String> namesakes =
                pages.stream().filter(it -> name(it).equals(name)).toList();
        if (namesakes.size() == 1) return Optional.of(namesakes.getFirst());
        String folder = wanted.substring(0, wanted.length() - name.length());
        List<String> beside = pages.stream()
                .filter(it -> it.equals(folder + name(it)))
                .map(LinkCheck::name)
                .toList();
        return Nearest.to(name, beside).map(it -> folder + it);
    }

    private static String name(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private String withoutBase(String path) {
        String below = basePath.substring(1);
        return !below.isEmpty() && path.startsWith(below) ? path.substring(below.length()) : path;
    }

    private String file(String target) {
        if (SIGNUP.contains(target) || files.contains(target)) return target;
        String index = target.isEmpty() || target.endsWith("/") ? target + "index.html" : target + "/index.html";
        return files.contains(index) ? index : "";
    }
}
