package askfirst.visit;

/// What came of opening a newsletter's rooms.
public sealed interface VisitResult {
    /// Close it when done.
    record Opened(Visit visit) implements VisitResult {}

    /// Another process holds the database and does not lend it.
    record InUse() implements VisitResult {}
}
