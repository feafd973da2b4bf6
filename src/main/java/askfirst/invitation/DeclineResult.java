package askfirst.invitation;

/// What came of a no.
public sealed interface DeclineResult {

    /// By this press or by an earlier one.
    record Declined() implements DeclineResult {}

    /// There was another answer before.
    record Answered() implements DeclineResult {}

    record Nothing() implements DeclineResult {}
}
