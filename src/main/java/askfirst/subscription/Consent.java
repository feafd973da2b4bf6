package askfirst.subscription;

import askfirst.hash.Sha256;
import java.time.Duration;
import java.time.Instant;

/// The stored proof of one yes.
///
/// @param wording what the page said at that moment, word for word, and its SHA-256
/// @param mailId  the Message-ID of the mail whose link was pressed
/// @param began   how it started: `form`, or `own link` after a "never again"
public record Consent(
        String address,
        Rhythm rhythm,
        String wording,
        String wordingHash,
        String page,
        Instant askedAt,
        Instant saidYesAt,
        String mailId,
        String began,
        String locale,
        String network) {

    /// Whether this proves that the owner of `address` said yes in time, to these words, from a mail of ours.
    boolean proves(String address) {
        Duration taken = Duration.between(askedAt, saidYesAt);
        return this.address.equals(address)
                && wordingHash.equals(Sha256.of(wording))
                && !wording.isBlank()
                && mailId.contains("@")
                && !taken.isNegative()
                && taken.compareTo(Requests.LINK_WORKS) <= 0;
    }
}
