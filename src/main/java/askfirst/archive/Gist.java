package askfirst.archive;

import askfirst.issue.Issue;
import askfirst.issue.Issue.Visibility;
import askfirst.site.Site;
import askfirst.theme.Photo;
import askfirst.theme.Teaser;
import java.util.Optional;

/// An issue without its text: enough for every page but its own, so that an unchanged file need not be read again.
///
/// @param issue the front matter; `body` is empty
/// @param stamp of the Markdown file
record Gist(Issue issue, Stamp stamp, Digest digest) {

    String path() {
        return "issues/" + issue.slug() + "/";
    }

    boolean listed() {
        return issue.visibility() == Visibility.PUBLIC;
    }

    String summary() {
        return issue.summary().orElse(digest.excerpt());
    }

    /// The picture chosen for previews, else the first.
    Optional<Shot> face() {
        for (Shot shot : digest.shots())
            if (issue.image().isPresent()
                    && shot.destination().equals(issue.image().get())) return Optional.of(shot);
        return digest.shots().isEmpty()
                ? Optional.empty()
                : Optional.of(digest.shots().getFirst());
    }

    Teaser teaser(Site site) {
        Optional<Photo> photo = face().map(shot -> shot.on(path(), site));
        return new Teaser(issue.title(), site.path(path()), issue.date(), summary(), digest.readingMinutes(), photo);
    }
}
