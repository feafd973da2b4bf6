package askfirst.invitation;

/// What came of telling where somebody can be read.
public sealed interface ReadMeResult {

    /// It was taken note of. Whether there was an answer to belong to is not told.
    record Noted() implements ReadMeResult {}

    record NoUrl() implements ReadMeResult {}
}
