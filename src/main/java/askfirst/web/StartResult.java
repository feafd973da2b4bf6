package askfirst.web;

import java.util.List;

/// What came of wanting to serve.
public sealed interface StartResult {

    /// Nothing stands in the way, and nobody else serves this newsletter until it is closed.
    record Ready(Opening opening) implements StartResult {}

    /// Another process serves this newsletter.
    record AlreadyServing() implements StartResult {}

    /// The address that letters would come from is none that mail can come from.
    record SenderRefused(String sender) implements StartResult {}

    /// What mails are to be signed with cannot be used; `why` is a sentence.
    record DkimRefused(String why) implements StartResult {}

    /// There is a mail account, and `newsletter.yml` lacks what a mail needs before it may leave this machine.
    record MailNotReady(List<String> missingKeys) implements StartResult {}
}
