package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.invitation.InvitedFile.Line;
import askfirst.invitation.InvitedFile.What;
import askfirst.suppression.Claim;
import askfirst.suppression.Claims;
import askfirst.token.Codes;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who was invited: each of a person's marks belongs to one invitation, for life.
///
/// Kept twice, in the database and in [InvitedFile]; what either knows at the start, both know afterwards.
@Singleton
class Marks {
    private final Claims claims;
    private final InvitationRepository invitations;
    private final InvitedFile file;
    private final Codes codes;

    Marks(Claims claims, InvitationRepository invitations, InvitedFile file, Codes codes) {
        this.claims = claims;
        this.invitations = invitations;
        this.file = file;
        this.codes = codes;
        merge();
    }

    /// Whether another invitation than this one was hers.
    boolean areTaken(Connection person, UUID invitation) {
        return claims.areTaken(person.marks(), invitation);
    }

    /// Belongs into the transaction that approves. False, and nothing claimed, when she was invited before.
    boolean claim(Connection person, UUID invitation, Instant now) {
        // whoever has no mark at all could be asked again and again
        if (person.marks().isEmpty()) return false;
        Optional<Set<String>> fresh = claims.claim(person.marks(), invitation);
        for (String fingerprint : fresh.orElseGet(Set::of))
            file.add(new Line(What.CLAIMED, invitation, now, fingerprint));
        return fresh.isPresent();
    }

    /// Belongs into the transaction in which the link leaves.
    void left(UUID invitation, Instant now) {
        file.add(new Line(What.LEFT, invitation, now, "-"));
    }

    /// Belongs into the transaction that drops what never left.
    void release(UUID invitation, Instant now) {
        if (claims.release(invitation)) file.add(new Line(What.RELEASED, invitation, now, "-"));
    }

    /// Whose code this is, also when an older database was restored that does not know the invitation.
    Optional<UUID> invitationOf(Token code) {
        return claims.all().stream()
                .map(Claim::invitationId)
                .distinct()
                .filter(id -> codes.of(id).hash().equals(code.hash()))
                .findFirst();
    }

    /// What was learnt about people since they were invited goes into the file, too.
    void keep(Instant now) {
        Set<String> written = new HashSet<>();
        for (Line line : file.lines()) written.add(line.invitation() + line.fingerprint());
        for (Claim claim : claims.all())
            if (!written.contains(claim.invitationId() + claim.fingerprint()))
                file.add(new Line(What.CLAIMED, claim.invitationId(), now, claim.fingerprint()));
    }

    private void merge() {
        List<Line> lines = file.lines();
        Map<UUID, What> latest = new HashMap<>();
        for (Line line : lines) latest.put(line.invitation(), line.what());
        for (Line line : lines) intoTheDatabase(line, latest.getOrDefault(line.invitation(), What.CLAIMED));
        keep(Instant.EPOCH);
    }

    private void intoTheDatabase(Line line, What latest) {
        if (latest == What.RELEASED) {
            claims.release(line.invitation());
            return;
        }
        switch (line.what()) {
            case CLAIMED -> claims.claim(line.fingerprint(), line.invitation());
            case LEFT ->
                invitations.leftAfterAll(line.invitation(), line.at(), line.at().plus(Duration.ofDays(30)));
            case RELEASED -> {}
        }
    }
}
