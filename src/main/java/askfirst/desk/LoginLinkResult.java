package askfirst.desk;

import java.net.URI;

/// What came of asking for a link into the desk.
public sealed interface LoginLinkResult {
    /// It works once, for [Logins#PATIENCE].
    record Made(URI link) implements LoginLinkResult {}

    /// No process serves this newsletter, so there is no desk to enter.
    record NobodyServes() implements LoginLinkResult {}

    /// Another process holds the database and does not lend it.
    record InUse() implements LoginLinkResult {}
}
