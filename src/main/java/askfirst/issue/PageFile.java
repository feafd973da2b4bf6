package askfirst.issue;

import askfirst.problem.Keys;
import askfirst.problem.Problems;
import java.nio.file.Path;
import java.util.Optional;

/// `pages/NAME.md` or `pages/NAME/index.md`.
public final class PageFile {
    private PageFile() {}

    /// Reads one page; as [IssueFile#parse].
    public static Optional<PlainPage> parse(Path file, byte[] bytes, Problems problems) {
        return FrontMatter.read(file, bytes, problems).flatMap(front -> page(file, front, problems));
    }

    private static Optional<PlainPage> page(Path file, FrontMatter front, Problems problems) {
        Keys keys = front.keys();
        Optional<String> title = keys.required("title", "Write for example `title: About`.");
        Optional<String> slug = IssueFile.slug(file, keys, IssueFile.name(file), problems);
        String description = keys.paragraph("description").orElse("").replace('\n', ' ');
        keys.refuseUnknown();
        if (title.isEmpty() || slug.isEmpty()) return Optional.empty();
        return Optional.of(new PlainPage(slug.get(), title.get(), description, file, front.body(), front.bodyLine()));
    }
}
