package askfirst.archive;

import askfirst.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/// What came of publishing.
public sealed interface PublishResult {

    /// Readers see the new release.
    ///
    /// @param written files made anew
    /// @param kept    files taken over from the release before
    record Published(Path release, int written, int kept) implements PublishResult {}

    /// Nothing the author wrote has changed since the release readers see.
    record Unchanged(Path release) implements PublishResult {}

    /// Mistakes stand in the way; readers see what they saw before.
    record Refused(List<Problem> problems) implements PublishResult {}

    /// Another publish into the same folder is still at work.
    record Busy() implements PublishResult {}
}
