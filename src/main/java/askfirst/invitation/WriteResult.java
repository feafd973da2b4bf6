package askfirst.invitation;

import java.util.UUID;

/// What came of beginning a letter that invites nobody.
public sealed interface WriteResult {

    record Written(UUID letter) implements WriteResult {}

    /// One to her waits already.
    record WrittenBefore(UUID letter) implements WriteResult {}

    /// She is never to be written to.
    record Suppressed() implements WriteResult {}

    record Nobody() implements WriteResult {}
}
