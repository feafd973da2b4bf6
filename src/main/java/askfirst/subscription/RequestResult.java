package askfirst.subscription;

/// What came of asking. Says nothing about the address: the difference travels in the mail.
public sealed interface RequestResult {

    /// Written down; a mail may follow.
    record Accepted() implements RequestResult {}

    /// The author has not said yet from where she writes, and no mail goes out without it. Nothing was kept.
    record NotReady() implements RequestResult {}
}
