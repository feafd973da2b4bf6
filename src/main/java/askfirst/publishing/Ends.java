package askfirst.publishing;

import askfirst.database.Transactions;
import askfirst.delivery.IssueBook;
import askfirst.delivery.Leases;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How a sending comes to its end: every row is settled, or too many were refused.
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
                .map(_ -> sent(publication)));
    }

    private int sent(UUID publication) {
        leases.forget(publication);
        book.change(publication);
        int sent = publications.sent(publication, clock.instant());
        if (sent == 1) publications.byId(publication).ifPresent(author::tellOfEnd);
        return sent;
    }

    /// Too many were refused. Its author is told once each time; whoever stopped it before has told her, or is she.
    void stop(PublicationRow publication) {
        transactions.durably(() -> {
            int stopped = publications.pause(publication.id(), Pause.REFUSALS);
            if (stopped == 1) author.tellOfStop(publication);
            return stopped;
        });
    }

    /// Those that came to rest, or changed, since they were counted; and those under way.
    List<UUID> uncounted() {
        return book.uncounted();
    }

    /// Once it rests.
    void count(UUID publication) {
        boolean rests =
                publications.byId(publication).filter(PublicationRow::isOver).isPresent();
        if (rests && isSettled(publication) && decisions.areDone(publication)) book.count(publication);
    }
}
