package askfirst.subscription;

/// What came of "never again".
public sealed interface NeverResult {

    /// No mail goes there any more, by this press or by an earlier one.
    record Blocked() implements NeverResult {}

    /// We cannot say whose mailbox this link was sent to; nothing changed.
    record UnknownLink() implements NeverResult {}
}
