package askfirst.subscription;

/// What the link leads to that told a mailbox that its letters go elsewhere now.
public sealed interface UndoResult {

    /// It can be taken back.
    record Open() implements UndoResult {}

    /// It is taken back, by this press or by an earlier one.
    record Undone() implements UndoResult {}

    /// The days for it are over, or nothing is left of it.
    record TooLate() implements UndoResult {}

    /// The mailbox's owner wants no mail at all.
    record NeverAgain() implements UndoResult {}

    /// We did not sign this link; nothing changed.
    record UnknownLink() implements UndoResult {}
}
