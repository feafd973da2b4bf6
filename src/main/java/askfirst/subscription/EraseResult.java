package askfirst.subscription;

/// What came of the wish to have everything erased.
public sealed interface EraseResult {

    /// Nothing else is left.
    record Erased(Kept kept) implements EraseResult {}

    /// The link may not do that, or there is nothing behind it; nothing changed.
    record Refused() implements EraseResult {}
}
