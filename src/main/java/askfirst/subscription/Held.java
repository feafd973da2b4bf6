package askfirst.subscription;

import askfirst.delivery.Correspondence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that is kept about one reader.
///
/// @param wantsNoMail whether a fingerprint keeps all mail from her address
public record Held(
        Subscriber reader,
        List<Consent> consents,
        List<Wish> wishes,
        List<Move> moves,
        List<Correspondence.Piece> mails,
        boolean wantsNoMail) {

    /// A request that is not forgotten yet.
    public record Wish(String address, Instant askedAt, String began, String page, String locale, String network) {}

    /// A mailbox the letters left.
    ///
    /// @param undoneAt when that was taken back, if it was
    public record Move(String left, Instant changedAt, Optional<Instant> undoneAt) {}
}
