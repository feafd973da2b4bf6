package askfirst.subscription;

/// What came of a wish for letters after a "never again".
public sealed interface ReturnResult {

    /// A mail to that mailbox asks for one more press.
    record Asked() implements ReturnResult {}

    /// We cannot say whose mailbox this link was sent to; nothing changed.
    record UnknownLink() implements ReturnResult {}
}
