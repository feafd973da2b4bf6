package askfirst.suppression;

import askfirst.token.SecretKey;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/// People nobody writes to, by whatever they are known by: one suppressed mark is enough.
///
/// Only a mailbox has an owner who can lift something; what is known of a person besides stays suppressed for good.
@Singleton
public class Persons {
    private final SuppressionRepository repository;
    private final Suppressions suppressions;
    private final Claims claims;
    private final SecretKey key;

    Persons(SuppressionRepository repository, Suppressions suppressions, Claims claims, SecretKey key) {
        this.repository = repository;
        this.suppressions = suppressions;
        this.claims = claims;
        this.key = key;
    }

    public boolean isSuppressed(Collection<Mark> marks) {
        return !marks.isEmpty() && repository.countOf(everything(marks)) > 0;
    }

    /// By what her invitation has claimed, whether or not anybody still knows who she is.
    public boolean isSuppressed(UUID invitation) {
        Collection<String> hers = claims.of(invitation);
        return !hers.isEmpty() && repository.countOf(hers) > 0;
    }

    /// What [#isSuppressed] says at this moment, for whoever has many to ask about.
    public Predicate<Collection<Mark>> now() {
        return among(Set.copyOf(repository.fingerprints()));
    }

    /// Belongs into a transaction. Her mailbox gets no mail at all.
    public void add(Collection<Mark> marks, Reason reason) {
        for (String fingerprint : everything(marks)) suppressions.add(fingerprint, reason);
    }

    /// The same for whoever had this invitation.
    public void add(UUID invitation, Reason reason) {
        for (String fingerprint : claims.of(invitation)) suppressions.add(fingerprint, reason);
    }

    /// The same, and nothing is done to her mailbox.
    public void addWithoutMailbox(Collection<Mark> marks) {
        if (marks.isEmpty()) return;
        if (repository.countOf(herself(marks)) < herself(marks).size())
            spread(marks, new HashSet<>(repository.fingerprints()));
    }

    /// Makes one suppressed mark of somebody all of hers, so that she is known by any of them later. Her mailbox
    /// is left as it is: nothing that is learnt about a person changes what its owner wished for. And what only
    /// somebody's word says of an address makes nothing else suppressed.
    public void join(Collection<Known> people) {
        Set<String> known = new HashSet<>(repository.fingerprintsBut(Reason.TOLD));
        // because most newsletters never hear a never
        if (known.isEmpty()) return;
        Predicate<Collection<Mark>> suppressed = among(known);
        // again, because two people of the book may share one
        while (people.stream()
                        .filter(it -> suppressed.test(it.marks()) || !Collections.disjoint(it.heard(), known))
                        .filter(it -> spread(it.marks(), known))
                        .count()
                > 0) {}
    }

    /// As what a never by this may be suppressed, for [Known]: a mailbox's own, or somebody's who is known by it.
    public Set<String> fingerprints(Mark mark) {
        return Set.of(key.fingerprint(mark.suppressed()), key.fingerprint(mark.claimed()));
    }

    private boolean spread(Collection<Mark> person, Set<String> known) {
        boolean isNew = false;
        for (String fingerprint : herself(person))
            if (known.add(fingerprint)) {
                suppressions.add(fingerprint, Reason.NEVER);
                isNew = true;
            }
        return isNew;
    }

    private Predicate<Collection<Mark>> among(Set<String> suppressed) {
        // because most newsletters never hear a never
        if (suppressed.isEmpty()) return _ -> false;
        return marks -> marks.stream()
                .anyMatch(mark -> suppressed.contains(key.fingerprint(mark.suppressed()))
                        || suppressed.contains(key.fingerprint(mark.claimed())));
    }

    /// In one order, so that two who share some do not wait for each other.
    private SortedSet<String> everything(Collection<Mark> marks) {
        SortedSet<String> all = herself(marks);
        for (Mark mark : marks) all.add(key.fingerprint(mark.suppressed()));
        return all;
    }

    private SortedSet<String> herself(Collection<Mark> marks) {
        SortedSet<String> herself = new TreeSet<>();
        for (Mark mark : marks) {
            herself.add(key.fingerprint(mark.claimed()));
            if (!mark.isMailbox()) herself.add(key.fingerprint(mark.suppressed()));
        }
        return herself;
    }
}
