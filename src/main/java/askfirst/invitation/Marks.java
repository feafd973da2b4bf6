package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.invitation.InvitedFile.Line;
import askfirst.invitation.InvitedFile.What;
import askfirst.token.SecretKey;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// Who was invited: each of a person's marks belongs to one invitation, for life.
///
/// Kept twice, in the database and in [InvitedFile].
@Singleton
class Marks {
    private final MarkRepository repository;
    private final Remembered remembered;
    private final SecretKey key;

    Marks(MarkRepository repository, Remembered remembered, SecretKey key) {
        this.repository = repository;
        this.remembered = remembered;
        this.key = key;
    }

    /// Whether another invitation than this one was hers.
    boolean areTaken(Connection person, UUID invitation) {
        return takenBy(person, invitation).isPresent();
    }

    /// The other invitation that was hers.
    Optional<UUID> takenBy(Connection person, UUID invitation) {
        Set<String> fingerprints = fingerprints(person);
        if (fingerprints.isEmpty()) return Optional.empty();
        return repository.of(fingerprints).stream()
                .map(MarkRepository.MarkRow::invitationId)
                .filter(it -> !it.equals(invitation))
                .findFirst();
    }

    /// Belongs into the transaction that approves, and into the one in which the link leaves. False, and nothing more
    /// claimed, when she was invited before.
    boolean claim(Connection person, UUID invitation, Instant now) {
        SortedSet<String> fingerprints = fingerprints(person);
        // whoever has no mark at all could be asked again and again
        if (fingerprints.isEmpty()) return false;
        List<String> fresh = fingerprints.stream()
                .filter(fingerprint -> repository.claim(fingerprint, invitation) == 1)
                .toList();
        if (areTaken(person, invitation)) {
            fresh.forEach(fingerprint -> repository.unclaim(fingerprint, invitation));
            return false;
        }
        for (String fingerprint : fresh) remembered.add(new Line(What.CLAIMED, invitation, now, fingerprint));
        return true;
    }

    /// Belongs into the transaction in which the link leaves.
    void left(UUID invitation, Instant now) {
        remembered.add(new Line(What.LEFT, invitation, now, "-"));
    }

    /// Belongs into the transaction that drops what never left.
    void release(UUID invitation, Instant now) {
        if (repository.releaseDropped(invitation) > 0) remembered.add(new Line(What.RELEASED, invitation, now, "-"));
    }

    /// In one order, so that two who share some do not wait for each other.
    private SortedSet<String> fingerprints(Connection person) {
        SortedSet<String> fingerprints = new TreeSet<>();
        for (String mark : person.marks()) fingerprints.add(key.fingerprint("invited " + mark));
        return fingerprints;
    }
}
