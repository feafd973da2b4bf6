package askfirst.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The stored proof of one yes.
///
/// @param form      what the form said, where we know it
/// @param yes       what the page said on which yes was pressed; of an import, what the old list had asked
/// @param page      where the form was; of an import, where the old yes was given
/// @param writtenAt when this receipt was made; of an import long after the yes
/// @param mailId    the Message-ID of the mail whose link was pressed
/// @param began     how it started: `form`, `own link` after a "never again", `address change`, `invitation`, or
/// [#IMPORT]
/// @param invitation the one that was answered with this yes
public record Consent(
        String address,
        Rhythm rhythm,
        Words form,
        Words yes,
        String page,
        Instant askedAt,
        Instant saidYesAt,
        Instant writtenAt,
        String mailId,
        String began,
        String locale,
        String network,
        Optional<UUID> invitation) {
    /// A yes to another tool, brought along with its proof.
    static final String IMPORT = "import";

    public boolean isImported() {
        return began.equals(IMPORT);
    }

    /// Whether this proves that the owner of `address` said yes to these words: in time and from a mail of ours, or to
    /// another tool before it was brought along.
    boolean proves(String address) {
        return this.address.equals(address) && yes.areProof() && (isImported() ? isBroughtAlong() : isPressed());
    }

    private boolean isBroughtAlong() {
        return !page.isBlank() && !saidYesAt.isAfter(writtenAt);
    }

    private boolean isPressed() {
        Duration taken = Duration.between(askedAt, saidYesAt);
        return mailId.contains("@") && !taken.isNegative() && taken.compareTo(Requests.LINK_WORKS) <= 0;
    }
}
