package askfirst.web;

import java.util.List;

/// What came of starting to serve.
public sealed interface StartResult {

    /// It answers.
    record Started(PublicServer server) implements StartResult {}

    /// Another process serves this newsletter.
    record AlreadyServing() implements StartResult {}

    /// The address that letters would come from is none that mail can come from.
    record SenderRefused(String sender) implements StartResult {}

    /// There is a mail account, and `newsletter.yml` lacks what a mail needs before it may leave this machine.
    record MailNotReady(List<String> missingKeys) implements StartResult {}
}
