package askfirst.subscription;

/// What came of "it was not me".
public sealed interface NotMeResult {

    /// The request is deleted, and no letter will come.
    record Deleted() implements NotMeResult {}

    /// The request is deleted; letters come all the same, because of another yes from this mailbox.
    record StillReader() implements NotMeResult {}

    /// No mail of the last days carried this link.
    record UnknownLink() implements NotMeResult {}
}
