package askfirst.desk;

import askfirst.token.Token;

/// What came of using a link into the desk.
public sealed interface LoginResult {
    /// @param session what the browser is to keep
    record Entered(Token session) implements LoginResult {}

    /// It was used before, or its ten minutes are over.
    record LinkGone() implements LoginResult {}

    /// Nobody made it.
    record UnknownLink() implements LoginResult {}
}
