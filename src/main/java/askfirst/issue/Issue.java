package askfirst.issue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One number of the newsletter as the author wrote it: its front matter, and its Markdown not yet rendered.
///
/// @param slug     the last part of its address; unique; never changes by itself
/// @param date     a day in the site's zone
/// @param summary  the author's own, else empty (the archive then takes the text's beginning)
/// @param aliases  old site paths such as `/2024/rain/` that lead here
/// @param extra    the author's own keys, handed to the theme as they are
/// @param file     the Markdown file, from the newsletter's folder on; photos lie in the same folder when it is called
/// `index.md`
/// @param body     Markdown without the front matter
/// @param bodyLine the line of `file` on which `body` begins, from 1
public record Issue(
        String slug,
        String title,
        LocalDate date,
        Optional<LocalDate> updated,
        Optional<String> summary,
        List<String> tags,
        Visibility visibility,
        Reach reach,
        Stage stage,
        List<String> aliases,
        Optional<String> image,
        Map<String, Object> extra,
        Path file,
        String body,
        int bodyLine) {

    /// Who may read the page.
    public enum Visibility {
        PUBLIC,
        /// has a page, but is in no list, feed or sitemap
        UNLISTED,
        /// no text of it is anywhere in the public output
        SUBSCRIBERS
    }

    /// Whether readers who asked for big news only get it too.
    public enum Reach {
        ORDINARY,
        BIG_NEWS
    }

    /// Whether the author is still writing.
    public enum Stage {
        DRAFT,
        FINISHED
    }
}
