package askfirst.publishing;

import askfirst.database.Transactions;
import askfirst.delivery.IssueBook;
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
    private final Clock clock;

    Ends(Transactions transactions, PublicationRepository publications, IssueBook book, Clock clock) {
        this.transactions = transactions;
        this.publications = publications;
        this.book = book;
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
                .filter(_ -> book.isSettled(publication))
                .map(_ -> publications.sent(publication, clock.instant())));
    }

    void hold(UUID publication) {
        transactions.durably(() -> book.hold(publication));
    }
}
