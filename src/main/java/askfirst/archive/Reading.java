package askfirst.archive;

import askfirst.issue.Issue;
import askfirst.issue.IssueFile;
import askfirst.problem.Problems;
import askfirst.site.Site;
import askfirst.theme.Manuscript;
import askfirst.theme.Markdown;
import askfirst.theme.Photo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Reads issues: front matter first, then the text of those that need it, each once and only while its page is made.
///
/// What the last publish remembers is taken from there. Safe for several threads.
final class Reading {
    private final Sources sources;
    private final State state;
    private final Site site;
    private final PhotoSearch photos;
    private final Problems problems;
    private final Markdown markdown;
    private final Map<String, Body> inHand = new ConcurrentHashMap<>();

    Reading(Sources sources, State state, Site site, PhotoSearch photos, Problems problems) {
        this.sources = sources;
        this.state = state;
        this.site = site;
        this.photos = photos;
        this.problems = problems;
        this.markdown = new Markdown(site);
    }

    /// An issue's text as its own page shows it, and as feeds do.
    record Body(String html, String absoluteHtml) {}

    /// Whether feeds will ask for the text.
    enum Feeds {
        WITH,
        WITHOUT
    }

    /// From `site-content/` on, as [Issue#file] has it, to the path the stamps are kept under.
    static String source(Path file) {
        return "site-content/" + file.toString().replace('\\', '/');
    }

    /// The front matter; the body is left out, so that thousands may be held.
    Optional<Gist> front(Path file) {
        Stamp stamp = stamp(file);
        Gist known = state.gists().get(source(file));
        if (known != null && known.stamp().equals(stamp)) return Optional.of(known);
        return IssueFile.parse(file, bytes(file), problems).map(issue -> new Gist(bare(issue), stamp, Digest.UNREAD));
    }

    /// With its digest; when that had to be made, the text stays in hand until [#html] takes it.
    Gist read(Gist gist, Feeds feeds) {
        if (gist.digest().read() && photos.unchanged(gist.digest().shots())) return gist;
        Issue issue = gist.issue();
        Manuscript manuscript = markdown.read(text(gist), issue.bodyLine());
        Digest digest = new Digester(issue.file(), site, photos, problems).digest(manuscript, issue.image());
        Gist read = new Gist(issue, gist.stamp(), digest);
        inHand.put(issue.slug(), body(read, manuscript, feeds));
        return read;
    }

    /// For the issue's own page; from then on it is no longer in hand, unless feeds will ask.
    String html(Gist gist) {
        Body body = inHand.get(gist.issue().slug());
        if (body == null) return body(gist, Feeds.WITHOUT).html();
        if (body.absoluteHtml().isEmpty()) inHand.remove(gist.issue().slug());
        return body.html();
    }

    /// For feeds.
    String absoluteHtml(Gist gist) {
        Body body = inHand.get(gist.issue().slug());
        if (body == null || body.absoluteHtml().isEmpty()) {
            body = body(gist, Feeds.WITH);
            inHand.put(gist.issue().slug(), body);
        }
        return body.absoluteHtml();
    }

    private Body body(Gist gist, Feeds feeds) {
        return body(gist, markdown.read(text(gist), gist.issue().bodyLine()), feeds);
    }

    private Body body(Gist gist, Manuscript manuscript, Feeds feeds) {
        Map<String, Photo> shown = new HashMap<>();
        for (Shot shot : gist.digest().shots()) shown.put(shot.destination(), shot.on(gist.path(), site));
        String absolute = feeds == Feeds.WITH ? manuscript.absoluteHtml(shown, gist.path()) : "";
        return new Body(manuscript.html(shown), absolute);
    }

    private Stamp stamp(Path file) {
        Stamp stamp = sources.stamps().get(source(file));
        return stamp == null ? new Stamp(-1, -1) : stamp;
    }

    private String text(Gist gist) {
        String text = new String(bytes(gist.issue().file()), StandardCharsets.UTF_8);
        int start = 0;
        for (int line = 1; line < gist.issue().bodyLine(); line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) return "";
            start = end + 1;
        }
        return text.substring(start);
    }

    private byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(sources.file(source(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Issue bare(Issue issue) {
        return new Issue(
                issue.slug(), issue.title(), issue.date(), issue.updated(), issue.summary(), List.copyOf(issue.tags()),
                issue.visibility(), issue.reach(), issue.stage(), issue.aliases(), issue.image(), Map.of(), issue.file(), "",
                issue.bodyLine());
    }
}
