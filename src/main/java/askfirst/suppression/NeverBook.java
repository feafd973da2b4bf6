package askfirst.suppression;

import askfirst.database.Transactions;
import askfirst.suppression.NeverFile.Line;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Writes down who is suppressed and who is not any more, in the database and in [NeverFile]: a suppression in the file
/// first, so that none is ever lost; a lift in the file last, so that none counts that was undone.
@Singleton
class NeverBook {
    private final Transactions transactions;
    private final SuppressionRepository repository;
    private final LiftRepository lifts;
    private final NeverFile file;
    private final Clock clock;

    NeverBook(
            Transactions transactions,
            SuppressionRepository repository,
            LiftRepository lifts,
            NeverFile file,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.lifts = lifts;
        this.file = file;
        this.clock = clock;
        new Merger(transactions, repository, lifts, file).merge();
    }

    Optional<SuppressionRow> add(String fingerprint, Reason reason) {
        Instant now = clock.instant();
        return transactions.in(() -> {
            // its row first: whoever adds or lifts it at the same time waits for it
            if (repository.addOrHarden(fingerprint, reason, now) == 0 && repository.renew(fingerprint, now) == 0)
                return Optional.empty();
            afterItsLift(fingerprint, now).ifPresent(later -> repository.renew(fingerprint, later));
            Optional<SuppressionRow> row = repository.findByFingerprint(fingerprint);
            row.map(SuppressionRow::line).ifPresent(file::add);
            return row;
        });
    }

    /// False when there was none, or a younger one that stays.
    boolean lift(String fingerprint, Instant wished) {
        return transactions.in(() -> {
            if (repository.remove(fingerprint, wished) == 0) return false;
            Instant now = clock.instant();
            // never before the suppression, whatever the clock says
            Instant at = now.isBefore(wished) ? wished : now;
            lifts.keep(fingerprint, at);
            transactions.afterwards(() -> file.add(Line.lifted(fingerprint, at)));
            return true;
        });
    }

    /// That it was lifted, unless it is suppressed again.
    void forget(String fingerprint) {
        lifts.forget(fingerprint);
    }

    /// When it was lifted by an instance whose clock is ahead of this one's.
    private Optional<Instant> afterItsLift(String fingerprint, Instant now) {
        return lifts.findByFingerprint(fingerprint)
                .map(LiftRow::liftedAt)
                .filter(lifted -> !lifted.isBefore(now))
                .map(lifted -> lifted.plus(1, ChronoUnit.MICROS));
    }
}
