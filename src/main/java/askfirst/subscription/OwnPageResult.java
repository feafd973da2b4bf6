package askfirst.subscription;

import askfirst.token.Token;

/// What a link to a reader's own page opens, seen or after a press of hers.
public sealed interface OwnPageResult {

    /// Her page.
    ///
    /// @param stop her stop link's, for the ways out
    record Open(StopResult standing, Token stop) implements OwnPageResult {}

    /// A newer mail has taken over, or the letters go to another mailbox now: this link may only stop.
    record OnlyStop(Token stop) implements OwnPageResult {}

    /// We did not sign it, or nothing is left behind it.
    record UnknownLink() implements OwnPageResult {}
}
