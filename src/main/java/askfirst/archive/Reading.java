package askfirst.archive;

import askfirst.issue.Issue;
import askfirst.issue.PlainPage;
import askfirst.problem.Problems;
import askfirst.theme.Manuscript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Reads the text of those issues that need it, each once and only while its page is made.
///
/// Safe for several threads.
final class Reading {
    private final Sources sources;
    private final Typesetter typesetter;
    private final PhotoSearch photos;
    private final Problems problems;
    private final Map<String, Body> inHand = new ConcurrentHashMap<>();

    Reading(Sources sources, Typesetter typesetter, PhotoSearch photos, Problems problems) {
        this.sources = sources;
        this.typesetter = typesetter;
        this.photos = photos;
        this.problems = problems;
    }

    /// An issue's text as its own page shows it, and as feeds do when they will ask.
    private record Body(String html, Optional<String> absoluteHtml) {}

    /// Whether feeds will ask for the text.
    enum Feeds {
        WITH,
        WITHOUT
    }

    /// With its digest; when that had to be made, the text stays in hand until [#html] takes it.
    Gist read(Gist gist, Feeds feeds) {
        if (gist.digest().read() && photos.unchanged(gist.digest().shots())) return gist;
        Issue issue = gist.issue();
        Manuscript manuscript = typesetter.read(text(gist));
        manuscript.check(issue.file(), issue.bodyLine(), problems);
        Digest digest = digester(issue.file(), issue.bodyLine()).digest(manuscript, issue.image());
        Gist read = new Gist(issue, gist.stamp(), digest);
        inHand.put(issue.slug(), body(read, manuscript, feeds));
        return read;
    }

    Sheet sheet(PlainPage page) {
        Manuscript manuscript = typesetter.read(page.body());
        manuscript.check(page.file(), page.bodyLine(), problems);
        Digest digest = digester(page.file(), page.bodyLine()).digest(manuscript, Optional.empty());
        return new Sheet(page, digest, typesetter.html(manuscript, page.slug() + "/", digest.shots()));
    }

    /// For the issue's own page; from then on it is no longer in hand, unless feeds will ask.
    String html(Gist gist) {
        Body body = inHand.get(gist.issue().slug());
        if (body == null)
            return body(gist, typesetter.read(text(gist)), Feeds.WITHOUT).html();
        if (body.absoluteHtml().isEmpty()) inHand.remove(gist.issue().slug());
        return body.html();
    }

    /// For feeds, which are three.
    String absoluteHtml(Gist gist) {
        Body body =
                inHand.computeIfAbsent(gist.issue().slug(), _ -> body(gist, typesetter.read(text(gist)), Feeds.WITH));
        return body.absoluteHtml().orElseThrow();
    }

    private Body body(Gist gist, Manuscript manuscript, Feeds feeds) {
        String html = typesetter.html(manuscript, gist.path(), gist.digest().shots());
        if (feeds == Feeds.WITHOUT) return new Body(html, Optional.empty());
        return new Body(
                html,
                Optional.of(typesetter.absoluteHtml(
                        manuscript, gist.path(), gist.digest().shots())));
    }

    private Digester digester(Path file, int bodyLine) {
        return new Digester(file, bodyLine, typesetter.site(), photos, problems);
    }

    private String text(Gist gist) {
        byte[] bytes = sources.bytes(gist.issue().file());
        int start = 0;
        for (int line = 1; line < gist.issue().bodyLine(); start++) {
            if (start == bytes.length) return "";
            if (bytes[start] == '\n') line++;
        }
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }
}
