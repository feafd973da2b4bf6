package askfirst.subscription;

/// What came of pressing stop. A link never expires.
public sealed interface StopResult {

    /// No letter will come any more, by this press or by an earlier one.
    record Stopped() implements StopResult {}

    /// We did not sign this link; nothing changed.
    record UnknownLink() implements StopResult {}
}
