package askfirst.invitation;

import java.time.Instant;
import java.util.Optional;

/// What came of asking for one person's bare link.
public sealed interface LinkResult {

    /// It has left the outbox with this.
    ///
    /// @param handedOver empty until the author says that she sent it
    record Link(String url, Optional<Instant> handedOver) implements LinkResult {}

    /// A letter to her waits in the outbox, which is the way it goes.
    record InOutbox(State state) implements LinkResult {}

    /// She had the one invitation she gets.
    record AlreadyInvited() implements LinkResult {}

    /// She is never to be written to.
    record Suppressed() implements LinkResult {}

    /// There is nobody of that id, or nothing she could be known by for life.
    record Nobody() implements LinkResult {}
}
