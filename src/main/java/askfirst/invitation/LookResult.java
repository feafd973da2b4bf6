package askfirst.invitation;

/// What a personal link leads to now.
public sealed interface LookResult {

    /// It waits for its answer.
    record Open() implements LookResult {}

    /// Somebody answered; which answer it was is not told.
    record Answered() implements LookResult {}

    /// Mistyped, too old, or never ours.
    record Nothing() implements LookResult {}
}
