package askfirst.subscription;

import java.time.Instant;
import java.util.Optional;

/// Where a reader stands behind her stop link, seen or after a press of hers. The link never expires.
public sealed interface StopResult {

    /// Letters come, or will when the pause ends; or would, if her mailbox took them.
    record Reading(Subscriber reader) implements StopResult {}

    /// No letter will come any more, by this press or by an earlier one.
    ///
    /// @param undoUntil empty when the stop can be taken back no longer
    record Stopped(Optional<Instant> undoUntil) implements StopResult {}

    /// She wants no mail at all.
    record NeverAgain() implements StopResult {}

    /// We did not sign this link; nothing changed.
    record UnknownLink() implements StopResult {}
}
