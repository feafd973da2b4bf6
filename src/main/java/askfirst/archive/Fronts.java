package askfirst.archive;

import askfirst.issue.Issue;
import askfirst.issue.IssueFile;
import askfirst.issue.PageFile;
import askfirst.issue.PlainPage;
import askfirst.problem.Problems;
import java.nio.file.Path;
import java.util.Optional;

/// Reads how texts begin, which needs no theme: the front matter of a letter, and of the author's own pages.
///
/// What the last publish remembers is taken from there. Safe for several threads.
record Fronts(Sources sources, State before, Problems problems) {

    /// The body is left out, so that thousands may be held.
    Optional<Gist> letter(Path file) {
        String source = Sources.name(file);
        Stamp stamp = sources.stamps().getOrDefault(source, new Stamp(0, 0));
        Gist known = before.gists().get(source);
        if (known != null && known.stamp().equals(stamp)) return Optional.of(known);
        return IssueFile.parse(file, sources.bytes(file), problems)
                .map(issue -> new Gist(bare(issue), stamp, Digest.UNREAD));
    }

    /// For one whose front matter has a mistake: enough to read its text by.
    Optional<Gist> standIn(Path file) {
        return IssueFile.standIn(file, sources.bytes(file))
                .map(issue -> new Gist(bare(issue), new Stamp(0, 0), Digest.UNREAD));
    }

    Optional<PlainPage> page(Path file) {
        return PageFile.parse(file, sources.bytes(file), problems);
    }

    private static Issue bare(Issue issue) {
        return new Issue(
                issue.slug(),
                issue.title(),
                issue.date(),
                issue.updated(),
                issue.summary(),
                issue.tags(),
                issue.visibility(),
                issue.reach(),
                issue.stage(),
                issue.aliases(),
                issue.image(),
                issue.extra(),
                issue.file(),
                "",
                issue.bodyLine());
    }
}
