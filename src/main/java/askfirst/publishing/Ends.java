package askfirst.publishing;

import askfirst.database.Transactions;
import askfirst.delivery.IssueBook;
import askfirst.delivery.Leases;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How a sending comes to its end: every row is settled, or what is left of it is held.
@Singleton
class Ends {
    private final Transactions transactions;
    private final PublicationRepository publications;
    private final IssueBook book;
    private final Leases leases;
    private final Decisions decisions;
    private final AuthorMail author;
    private final Clock clock;

    Ends(
            Transactions transactions,
            PublicationRepository publications,
            IssueBook book,
            Leases leases,
            Decisions decisions,
            AuthorMail author,
            Clock clock) {
        this.transactions = transactions;
        this.publications = publications;
        this.book = book;
        this.leases = leases;
        this.decisions = decisions;
        this.author = author;
        this.clock = clock;
    }

    boolean isSettled(UUID publication) {
        return book.isSettled(publication);
    }

    /// When the next row is due; empty when none waits.
    Optional<Instant> nextDue(UUID publication) {
        return book.nextDue(publication);
    }

    /// Its author cannot send a row again in the same moment.
    void end(UUID publication) {
        transactions.durably(() -> publications
                .locked(publication)
                .filter(_ -> book.isSettled(publication) && decisions.areDone(publication))
                .map(_ -> {
                    leases.forget(publication);
                    return publications.sent(publication, clock.instant());
                }));
    }

    /// Too many were refused. Its author is told once each time; whoever stopped it before has told her, or is she.
    void stop(PublicationRow publication) {
        transactions.durably(() -> {
            int stopped = publications.pause(publication.id(), Pause.REFUSALS);
            if (stopped == 1) author.tellOfStop(publication);
            return stopped;
        });
    }

    /// The next lots of it.
    void hold(UUID publication) {
        decisions.hold(publication);
    }
}
