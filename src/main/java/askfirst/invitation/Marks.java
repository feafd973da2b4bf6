package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.invitation.InvitedFile.Line;
import askfirst.invitation.InvitedFile.What;
import askfirst.token.SecretKey;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// Who was invited: each of a person's marks belongs to one invitation, for life.
///
/// Kept twice, in the database and in [InvitedFile]; what either knows at the start, both know afterwards.
@Singleton
class Marks {
    private final MarkRepository repository;
    private final InvitationRepository invitations;
    private final InvitedFile file;
    private final SecretKey key;

    Marks(MarkRepository repository, InvitationRepository invitations, InvitedFile file, SecretKey key) {
        this.repository = repository;
        this.invitations = invitations;
        this.file = file;
        this.key = key;
        merge();
    }

    /// Whether another invitation than this one was hers.
    boolean areTaken(Connection person, UUID invitation) {
        Set<String> fingerprints = fingerprints(person);
        return !fingerprints.isEmpty()
                && repository.of(fingerprints).stream()
                        .anyMatch(mark -> !mark.invitationId().equals(invitation));
    }

    /// Belongs into the transaction that approves. False, and nothing claimed, when she was invited before.
    boolean claim(Connection person, UUID invitation, Instant now) {
        SortedSet<String> fingerprints = fingerprints(person);
        // whoever has no mark at all could be asked again and again
        if (fingerprints.isEmpty()) return false;
        for (String fingerprint : fingerprints) repository.claim(fingerprint, invitation);
        if (areTaken(person, invitation)) {
            repository.release(invitation);
            return false;
        }
        for (String fingerprint : fingerprints) file.add(new Line(What.CLAIMED, invitation, now, fingerprint));
        return true;
    }

    /// Belongs into the transaction in which the link leaves.
    void left(UUID invitation, Instant now) {
        file.add(new Line(What.LEFT, invitation, now, "-"));
    }

    /// Belongs into the transaction that drops what never left.
    void release(UUID invitation, Instant now) {
        if (repository.release(invitation) > 0) file.add(new Line(What.RELEASED, invitation, now, "-"));
    }

    /// In one order, so that two who share some do not wait for each other.
    private SortedSet<String> fingerprints(Connection person) {
        SortedSet<String> fingerprints = new TreeSet<>();
        for (String mark : person.marks()) fingerprints.add(key.fingerprint("invited " + mark));
        return fingerprints;
    }

    private void merge() {
        List<Line> lines = file.lines();
        Set<String> written = new HashSet<>();
        Map<UUID, What> latest = new HashMap<>();
        for (Line line : lines) {
            written.add(line.invitation() + line.fingerprint());
            latest.put(line.invitation(), line.what());
        }
        for (Line line : lines) intoTheDatabase(line, latest.getOrDefault(line.invitation(), What.CLAIMED));
        for (MarkRepository.MarkRow mark : repository.all())
            if (!written.contains(mark.invitationId() + mark.fingerprint()))
                file.add(new Line(What.CLAIMED, mark.invitationId(), Instant.EPOCH, mark.fingerprint()));
    }

    private void intoTheDatabase(Line line, What latest) {
        if (latest == What.RELEASED) {
            repository.release(line.invitation());
            return;
        }
        switch (line.what()) {
            case CLAIMED -> repository.claim(line.fingerprint(), line.invitation());
            case LEFT ->
                invitations.leftAfterAll(line.invitation(), line.at(), line.at().plus(Duration.ofDays(30)));
            case RELEASED -> {}
        }
    }
}
