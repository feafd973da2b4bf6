package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import askfirst.suppression.Claim;
import askfirst.suppression.Claims;
import askfirst.suppression.InvitedFile.Line;
import askfirst.suppression.InvitedFile.What;
import askfirst.token.Codes;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Who was invited: each of a person's marks belongs to one invitation, for life.
///
/// Kept twice, in the database and in [InvitedFile].
@Singleton
class Marks {
    private final Transactions transactions;
    private final Claims claims;
    private final InvitationRepository invitations;
    private final Remembered remembered;
    private final Codes codes;

    Marks(
            Transactions transactions,
            Claims claims,
            InvitationRepository invitations,
            Remembered remembered,
            Codes codes) {
        this.transactions = transactions;
        this.claims = claims;
        this.invitations = invitations;
        this.remembered = remembered;
        this.codes = codes;
    }

    /// Whether another invitation than this one was hers.
    boolean areTaken(Connection person, UUID invitation) {
        return claims.areTaken(person.marks(), invitation);
    }

    /// The other invitation that was hers.
    Optional<UUID> takenBy(Connection person, UUID invitation) {
        return claims.holders(person.marks()).stream()
                .filter(it -> !it.equals(invitation))
                .findFirst();
    }

    /// Belongs into the transaction that approves, and into the one in which the link leaves. False, and nothing more
    /// claimed, when she was invited before.
    boolean claim(Connection person, UUID invitation) {
        // whoever has no mark at all could be asked again and again
        return !person.marks().isEmpty() && claims.claim(person.marks(), invitation);
    }

    /// Belongs into the transaction in which the link leaves.
    void left(UUID invitation, Instant now) {
        remembered.add(new Line(What.LEFT, invitation, now, "-"));
    }

    /// Belongs into the transaction that drops what never left. The file knows it when it is committed.
    void release(UUID invitation, Instant now) {
        // locked, so that nobody takes the drop back or lets the link leave in between
        if (invitations.lockedDropped(invitation).isEmpty()) return;
        claims.release(invitation, now)
                .map(at -> new Line(What.RELEASED, invitation, at, "-"))
                .ifPresent(line -> transactions.afterwards(() -> remembered.add(line)));
    }

    /// Whose code this is, also when an older database was restored that does not know the invitation.
    Optional<UUID> invitationOf(Token code) {
        return claims.all().stream()
                .map(Claim::invitationId)
                .distinct()
                .filter(id -> codes.of(id).hash().equals(code.hash()))
                .findFirst();
    }
}
