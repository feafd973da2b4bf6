package askfirst.suppression;

import askfirst.token.SecretKey;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who was invited before: whatever somebody is known by belongs to one invitation, for life.
///
/// A row outlives whom it is about, and says it to nobody without the key.
@Singleton
public class Claims {
    private final ClaimRepository repository;
    private final SecretKey key;

    Claims(ClaimRepository repository, SecretKey key) {
        this.repository = repository;
        this.key = key;
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
    /// @return what was not claimed before; empty, and nothing more claimed, when one is another invitation's
    public Optional<Set<String>> claim(Collection<Mark> marks, UUID invitation) {
        Set<String> fresh = new LinkedHashSet<>();
        for (String fingerprint : fingerprints(marks))
            if (repository.claim(fingerprint, invitation) == 1) fresh.add(fingerprint);
        if (!areTaken(marks, invitation)) return Optional.of(fresh);
        fresh.forEach(fingerprint -> repository.release(fingerprint, invitation));
        return Optional.empty();
    }

    /// The same for what is known already, as another place kept it.
    public void claim(String fingerprint, UUID invitation) {
        repository.claim(fingerprint, invitation);
    }

    /// What one person is known by is all of it her invitation's, when some of it is. Belongs into the transaction that
    /// learns or forgets one of her marks.
    public void join(Collection<Set<Mark>> people) {
        Map<String, UUID> all = new HashMap<>();
        for (Claim claim : all()) all.put(claim.fingerprint(), claim.invitationId());
        if (all.isEmpty()) return;
        // again, because two people of the book may share one
        while (people.stream().filter(marks -> join(marks, all)).count() > 0) {}
    }

    /// False when nothing was to be done.
    private boolean join(Set<Mark> person, Map<String, UUID> all) {
        SortedSet<String> fingerprints = fingerprints(person);
        Optional<UUID> holder = fingerprints.stream()
                .flatMap(it -> Optional.ofNullable(all.get(it)).stream())
                .min(UUID::compareTo);
        if (holder.isEmpty() || all.keySet().containsAll(fingerprints)) return false;
        for (String fingerprint : fingerprints)
            if (all.putIfAbsent(fingerprint, holder.get()) == null) repository.claim(fingerprint, holder.get());
        return true;
    }

    /// In one order, so that two who share some do not wait for each other.
    public List<String> of(UUID invitation) {
        return repository.ofInvitation(invitation);
    }

    public List<Claim> all() {
        return repository.all();
    }

    /// False when it had claimed nothing.
    public boolean release(UUID invitation) {
        return repository.release(invitation) > 0;
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
