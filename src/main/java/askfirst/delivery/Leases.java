package askfirst.delivery;

import askfirst.database.Database;
import askfirst.mail.MailTransport;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Who has what in hand of an issue, and what becomes of it should a process be gone.
@Singleton
public class Leases {
    static final Duration LASTS = MailTransport.LONGEST.plusMinutes(5);

    private final LeaseRepository leases;
    private final MarkRepository marks;
    private final IssueRepository issues;
    private final SendLog log;
    private final Database database;
    private final Clock clock;

    Leases(
            LeaseRepository leases,
            MarkRepository marks,
            IssueRepository issues,
            SendLog log,
            Database database,
            Clock clock) {
        this.leases = leases;
        this.marks = marks;
        this.issues = issues;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /// A new one, known to the log before it is committed. Belongs into the transaction that claims first under it.
    ///
    /// @param witness where it will be known which of its messages were begun
    public Lease open(UUID publication, Witness witness) {
        UUID id = UUID.randomUUID();
        log.claimed(id);
        Instant now = clock.instant();
        Instant end = now.plus(LASTS);
        leases.save(new LeaseRow(id, publication, end));
        Optional<Marks> marks = switch (witness) {
            case LOG -> Optional.empty();
            case LEASE -> Optional.of(new Marks(row(id, end)));
        };
        return new Lease(id, now.plus(LASTS.dividedBy(2)), marks);
    }

    private MarkKeeper row(UUID id, Instant end) {
        marks.save(MarkRow.nothing(id, end));
        return new MarkKeeper(database, clock, id);
    }

    /// When nothing is in hand under it, and everything is settled.
    public void close(Lease lease) {
        lease.lose();
        delete(lease.id());
    }

    /// When nobody waits for this issue any more.
    public void forget(UUID publication) {
        marks.deleteOf(publication);
        leases.deleteOf(publication);
    }

    /// What somebody has in hand whose lease is over becomes what its row tells: sent, due again, or unknown, because
    /// he may have sent it. Belongs into a transaction.
    public void letGo(UUID publication) {
        letGo(publication, clock.instant());
    }

    /// The same whatever the lease, where nobody else can have it.
    public void letGoAll(UUID publication) {
        letGo(publication, Ever.END);
    }

    private void letGo(UUID publication, Instant over) {
        Instant now = clock.instant();
        for (LeaseRow each : leases.over(publication, over)) {
            Optional<MarkRow> mark = marks.hold(each.id());
            // because it may have been marked while we looked
            if (mark.isPresent() && !mark.get().endsAt().isBefore(over)) continue;
            takeOver(each, mark, now);
            delete(each.id());
        }
        issues.giveBackLost(publication, over);
        issues.unknownLost(publication, over, now);
    }

    private void takeOver(LeaseRow lease, Optional<MarkRow> marked, Instant now) {
        UUID publication = lease.publicationId();
        if (marked.isEmpty()) {
            issues.unknown(publication, lease.id(), now);
        } else {
            MarkRow mark = marked.get();
            issues.unknownAt(publication, lease.id(), mark.placesUnderWay(), now);
            issues.giveBackAt(publication, lease.id(), mark.placesWaiting());
            issues.giveBackAfter(publication, lease.id(), mark.begunTo());
            issues.sentUnder(publication, lease.id(), now);
        }
    }

    private void delete(UUID lease) {
        marks.delete(lease);
        leases.delete(lease);
    }
}
