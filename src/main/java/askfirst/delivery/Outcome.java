package askfirst.delivery;

/// What became of a delivery, for the room that queued it.
public enum Outcome {
    /// not settled yet
    WAITING,
    SENT,
    /// refused for good
    FAILED,
    /// taken back, or suppressed by then
    SKIPPED,
    /// nobody can know whether it arrived
    UNKNOWN
}
