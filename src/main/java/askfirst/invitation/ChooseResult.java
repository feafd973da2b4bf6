package askfirst.invitation;

import java.util.UUID;

/// What came of choosing somebody for an invitation.
public sealed interface ChooseResult {

    record Chosen(UUID invitation) implements ChooseResult {}

    /// She waits in the outbox already.
    record ChosenBefore(UUID invitation, State state) implements ChooseResult {}

    /// She had the one invitation she gets.
    record AlreadyInvited() implements ChooseResult {}

    /// She is never to be written to.
    record Suppressed() implements ChooseResult {}

    /// There is nobody of that id, or nothing she could be known by for life: no profile, no address, no day.
    record Nobody() implements ChooseResult {}
}
