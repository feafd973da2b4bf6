package askfirst.web;

/// What came of starting to serve.
public sealed interface StartResult {

    /// It answers.
    record Started(PublicServer server) implements StartResult {}

    /// Another process serves this newsletter.
    record AlreadyServing() implements StartResult {}

    /// There is a mail account, but no address in `newsletter.yml` that letters could come from, or a mistyped one.
    record NoSender() implements StartResult {}
}
