package askfirst.suppression;

import askfirst.suppression.InvitedFile.Line;
import askfirst.suppression.InvitedFile.What;
import askfirst.token.SecretKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who was invited before: whatever somebody is known by belongs to one invitation, for life; or to two, when entries
/// that were each invited turn out to be one person's.
///
/// A row outlives whom it is about, and says it to nobody without the key. Kept twice, in the database and in
/// [InvitedFile], which knows a claim first and a release last.
@Singleton
public class Claims {
    private final ClaimRepository repository;
    private final ReleaseRepository releases;
    private final InvitedFile file;
    private final SecretKey key;
    private final Clock clock;

    Claims(ClaimRepository repository, ReleaseRepository releases, InvitedFile file, SecretKey key, Clock clock) {
        this.repository = repository;
        this.releases = releases;
        this.file = file;
        this.key = key;
        this.clock = clock;
    }

    /// Whether another invitation than this one was hers.
    public boolean areTaken(Collection<Mark> marks, UUID invitation) {
        return holders(marks).stream().anyMatch(holder -> !holder.equals(invitation));
    }

    /// The invitations of whoever has one of these marks.
    public Set<UUID> holders(Collection<Mark> marks) {
        if (marks.isEmpty()) return Set.of();
        return repository.of(fingerprints(marks)).stream()
                .map(Claim::invitationId)
                .collect(Collectors.toSet());
    }

    /// Belongs into a transaction.
    ///
    /// @return false, and nothing more claimed, when one is another invitation's
    public boolean claim(Collection<Mark> marks, UUID invitation) {
        List<Claim> fresh = new ArrayList<>();
        for (String fingerprint : fingerprints(marks))
            if (repository.claim(fingerprint, invitation) == 1) fresh.add(new Claim(fingerprint, invitation));
        boolean isTaken = areTaken(marks, invitation);
        if (isTaken) fresh.forEach(it -> repository.release(it.fingerprint(), invitation));
        else write(fresh);
        return !isTaken;
    }

    /// The same for what the file has known already; and what is another invitation's is shared from now on.
    public void remember(Claim claim) {
        if (repository.claim(claim.fingerprint(), claim.invitationId()) == 0)
            repository.share(claim.fingerprint(), claim.invitationId());
    }

    /// What one person is known by is all of it her invitation's, when some of it is. Belongs into the transaction that
    /// learns or forgets one of her marks.
    public void join(Collection<Set<Mark>> people) {
        Map<String, Set<UUID>> all = new HashMap<>();
        for (Claim claim : all()) holders(all, claim.fingerprint()).add(claim.invitationId());
        if (all.isEmpty()) return;
        List<Claim> learnt = new ArrayList<>();
        // again, because two people of the book may share one
        while (people.stream().filter(marks -> join(marks, all, learnt)).count() > 0) {}
        write(learnt);
        learnt.forEach(this::remember);
    }

    /// False when nothing was to be done.
    private boolean join(Set<Mark> person, Map<String, Set<UUID>> all, List<Claim> learnt) {
        SortedSet<String> fingerprints = fingerprints(person);
        SortedSet<UUID> hers = new TreeSet<>();
        for (String fingerprint : fingerprints) hers.addAll(all.getOrDefault(fingerprint, Set.of()));
        int before = learnt.size();
        for (UUID invitation : hers)
            for (String fingerprint : fingerprints)
                if (holders(all, fingerprint).add(invitation)) learnt.add(new Claim(fingerprint, invitation));
        return learnt.size() > before;
    }

    private static Set<UUID> holders(Map<String, Set<UUID>> all, String fingerprint) {
        return all.computeIfAbsent(fingerprint, _ -> new TreeSet<>());
    }

    /// In one order, so that two who share some do not wait for each other.
    public List<String> of(UUID invitation) {
        return repository.ofInvitation(invitation);
    }

    public List<Claim> all() {
        return repository.all();
    }

    /// When each invitation that did released what it had claimed by then.
    public Map<UUID, Instant> released() {
        return releases.all().stream().collect(Collectors.toMap(ReleaseRow::invitationId, ReleaseRow::releasedAt));
    }

    /// What two invitations shared stays the other's. Belongs into a transaction; the file is to know it when it is
    /// committed.
    ///
    /// @return when it was, for the file; empty when it had claimed nothing
    public Optional<Instant> release(UUID invitation, Instant now) {
        if (of(invitation).isEmpty()) return Optional.empty();
        Instant at = afterItsRelease(invitation, now);
        releases.keep(invitation, at);
        repository.unshare(invitation);
        repository.handOn(invitation);
        repository.release(invitation);
        return Optional.of(at);
    }

    /// On the disk when it returns.
    private void write(Collection<Claim> claims) {
        Instant now = clock.instant();
        Map<UUID, Instant> times = new HashMap<>();
        for (Claim claim : claims) times.computeIfAbsent(claim.invitationId(), it -> afterItsRelease(it, now));
        file.add(claims.stream()
                .map(it -> new Line(
                        What.CLAIMED,
                        it.invitationId(),
                        Objects.requireNonNull(times.get(it.invitationId())),
                        it.fingerprint()))
                .toList());
    }

    /// Also when another instance, whose clock is ahead, released it just now.
    private Instant afterItsRelease(UUID invitation, Instant now) {
        return releases.findByInvitationId(invitation)
                .map(row -> row.releasedAt().plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .orElse(now);
    }

    /// What is suppressed of somebody, too: so that her invitation alone can tell who is never to be written to.
    private SortedSet<String> fingerprints(Collection<Mark> marks) {
        SortedSet<String> fingerprints = new TreeSet<>();
        for (Mark mark : marks) {
            fingerprints.add(key.fingerprint(mark.claimed()));
            fingerprints.add(key.fingerprint(mark.suppressed()));
        }
        return fingerprints;
    }
}
