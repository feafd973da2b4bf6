package askfirst.subscription;

/// What a confirmation link leads to, seen or pressed.
public sealed interface ConfirmResult {

    /// It waits for the press.
    record Waiting() implements ConfirmResult {}

    /// The address is a reader's, by this press or by an earlier one.
    record Confirmed() implements ConfirmResult {}

    /// Unknown, older than 72 h, or its work is done and undone.
    record LinkGone() implements ConfirmResult {}
}
