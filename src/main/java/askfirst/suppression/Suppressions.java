package askfirst.suppression;

import askfirst.database.Direct;
import askfirst.mail.EmailAddress;
import askfirst.token.SecretKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The addresses no mail goes to. Suppression wins over everything else; nobody but the mailbox's owner lifts it: by
/// the press in a mail that a link of hers led to; or, if she only had herself erased or somebody else typed her
/// address, in one that the form led to.
///
/// Kept twice, see [NeverBook]; what either knows at the start, both know afterwards.
@Singleton
public class Suppressions {
    private static final String AMONG =
            "select fingerprint from suppression where fingerprint = any(cast(? as char(64) array))";

    private final SuppressionRepository repository;
    private final Direct direct;
    private final NeverBook book;
    private final SecretKey key;
    private final Clock clock;

    Suppressions(SuppressionRepository repository, Direct direct, NeverBook book, SecretKey key, Clock clock) {
        this.repository = repository;
        this.direct = direct;
        this.book = book;
        this.key = key;
        this.clock = clock;
    }

    public boolean contains(EmailAddress address) {
        return repository.findByFingerprint(fingerprint(address)).isPresent();
    }

    /// Whether there are none at all.
    public boolean isEmpty() {
        return repository.any().isEmpty();
    }

    /// Those of them it contains.
    public Set<EmailAddress> among(Collection<EmailAddress> addresses) {
        if (addresses.isEmpty()) return Set.of();
        Map<String, EmailAddress> byFingerprint = new HashMap<>();
        for (EmailAddress address : addresses) byFingerprint.put(fingerprint(address), address);
        Object fingerprints = byFingerprint.keySet().toArray(String[]::new);
        return direct
                .ask(AMONG, row -> Objects.requireNonNull(byFingerprint.get(row.getString(1))), fingerprints)
                .stream()
                .collect(Collectors.toSet());
    }

    /// What [#contains] says at this moment, for whoever has many to ask about.
    public Predicate<EmailAddress> now() {
        Set<String> fingerprints = Set.copyOf(repository.fingerprints());
        if (fingerprints.isEmpty()) return _ -> false;
        return address -> fingerprints.contains(fingerprint(address));
    }

    /// Like [#contains], and if not, nobody adds it before this transaction ends: for a change that a never could not
    /// see. Its row comes before any reader's.
    public boolean containsUntilCommit(EmailAddress address) {
        Instant now = clock.instant();
        boolean isNew = repository.add(fingerprint(address), Reason.NEVER, now) == 1;
        if (isNew) repository.remove(fingerprint(address), now);
        return !isNew;
    }

    /// Whether it is younger than the owner's wish for letters of that time, and so overrules it.
    public boolean overrules(EmailAddress address, Instant wished) {
        return repository
                .findByFingerprint(fingerprint(address))
                .filter(row -> row.since().isAfter(wished))
                .isPresent();
    }

    /// Whether an ask by a form at that time ends in silence: anything does that, but for an erasure or somebody
    /// else's word from before.
    public boolean silences(EmailAddress address, Instant asked) {
        return repository
                .findByFingerprint(fingerprint(address))
                .filter(row -> row.since().isAfter(asked) || !yieldsToAForm(row.reason()))
                .isPresent();
    }

    /// Belongs into a transaction: the file knows it before the database does. Said again it counts from now; a "never"
    /// is not weakened by an erasure.
    public void add(EmailAddress address, Reason reason) {
        add(fingerprint(address), reason);
    }

    /// Of a mailbox or of anything else that [Persons] are known by.
    void add(String fingerprint, Reason reason) {
        book.add(fingerprint, reason);
    }

    /// Only after the press in a mail the mailbox's owner asked for at that time. The file knows it when it is
    /// committed.
    ///
    /// @return false when there was none, or a younger one that stays
    public boolean lift(EmailAddress address, Instant wished) {
        return book.lift(fingerprint(address), wished);
    }

    /// Belongs into the transaction that erases whoever it was: if the address is not suppressed, no table knows that
    /// it ever was. Its row comes where [#add] has its.
    public void forget(EmailAddress address) {
        book.forget(fingerprint(address));
    }

    private static boolean yieldsToAForm(Reason reason) {
        return switch (reason) {
            case ERASED, TOLD -> true;
            case NEVER, AUTHOR -> false;
        };
    }

    private String fingerprint(EmailAddress address) {
        return key.fingerprint(address.normal());
    }
}
