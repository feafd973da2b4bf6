package askfirst.archive;

import askfirst.issue.Issue;
import askfirst.issue.Issue.Visibility;
import java.util.List;

/// What the archive remembers of an issue: all but its text, so that an unchanged file need not be read again.
///
/// @param issue   the front matter; its body is empty
/// @param source  the Markdown file, relative to the newsletter's folder
/// @param excerpt the text's beginning, for lists when the author wrote no summary
/// @param links   places inside the site that it leads to
/// @param anchors what `#…` links may lead to
/// @param shots   its photos in the order they stand
record Gist(
        Issue issue,
        String source,
        Stamp stamp,
        String excerpt,
        int words,
        List<Link> links,
        List<String> anchors,
        List<Shot> shots) {
    private static final int WORDS_PER_MINUTE = 220;

    /// A link as the author wrote it, and its line in the file.
    record Link(String destination, int line) {}

    String path() {
        return "issues/" + issue.slug() + "/";
    }

    boolean listed() {
        return issue.visibility() == Visibility.PUBLIC;
    }

    String summary() {
        return issue.summary().orElse(excerpt);
    }

    int readingMinutes() {
        return Math.max(1, (words + WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE);
    }
}
