package askfirst.invitation;

/// What came of a never.
public sealed interface NeverResult {

    /// Nobody writes to this person any more, by this press or by an earlier one.
    record Kept() implements NeverResult {}

    record Nothing() implements NeverResult {}
}
