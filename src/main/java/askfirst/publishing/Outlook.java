package askfirst.publishing;

import askfirst.issue.Issue;
import askfirst.problem.Problem;
import java.util.List;
import java.util.Optional;

/// What would come of sending an issue. Nothing has happened yet.
public sealed interface Outlook {
    /// It can go.
    record Ready(Issue issue, Numbers numbers) implements Outlook {}

    /// It has been asked for before.
    record Asked(Standing standing) implements Outlook {}

    /// @param meant the slug that is spelt nearly so
    record NoSuchIssue(String slug, Optional<String> meant) implements Outlook {}

    /// Its author is still writing it.
    record Unfinished(Issue issue) implements Outlook {}

    /// Nobody could read it in the archive, where the mail says it is.
    record NotPublished(Issue issue) implements Outlook {}

    /// A picture of it was changed since it was published, and its mail would show none.
    record Outdated(Issue issue) implements Outlook {}

    /// Something in what she wrote has to be mended first.
    record Mistaken(List<Problem> problems) implements Outlook {}

    /// Nobody would get it.
    record Nobody(Issue issue, Numbers numbers) implements Outlook {}
}
