package askfirst.invitation;

/// What came of a no.
public sealed interface DeclineResult {

    /// By this press.
    record Declined() implements DeclineResult {}

    /// There was an answer before; which one is not told.
    record Answered() implements DeclineResult {}

    record Nothing() implements DeclineResult {}
}
