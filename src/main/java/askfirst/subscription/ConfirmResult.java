package askfirst.subscription;

/// What a confirmation link leads to, seen or pressed.
public sealed interface ConfirmResult {

    /// It waits for the press, which would bring letters as often as was asked for.
    record Waiting(Rhythm rhythm) implements ConfirmResult {}

    /// The address is a reader's, by this press or by an earlier one.
    record Confirmed() implements ConfirmResult {}

    /// Nobody pressed yes in 72 h.
    record Expired() implements ConfirmResult {}

    /// "It was not me" was pressed.
    record Withdrawn() implements ConfirmResult {}

    /// It made a reader once, who has stopped since.
    record Left() implements ConfirmResult {}

    /// The mailbox's owner wants no mail at all.
    record NeverAgain() implements ConfirmResult {}

    /// No mail of the last days carried it.
    record UnknownLink() implements ConfirmResult {}
}
