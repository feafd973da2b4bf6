package askfirst.publishing;

import askfirst.database.Transactions;
import askfirst.delivery.IssueBook;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// What the author decides about as many rows as there are readers: written down first, and then done lot by lot, each
/// in a transaction of its own. At each moment the rows add up, and what a killed process leaves somebody else does.
@Singleton
class Decisions {
    /// So that a press at the desk is answered and a process that is to end does; the rest is for whoever serves.
    private static final int LOTS = 20;

    private final Transactions transactions;
    private final DecisionRepository rows;
    private final PublicationRepository publications;
    private final IssueBook book;
    private final Clock clock;

    Decisions(
            Transactions transactions,
            DecisionRepository rows,
            PublicationRepository publications,
            IssueBook book,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.publications = publications;
        this.book = book;
        this.clock = clock;
    }

    /// Belongs into the transaction in which she decides. What comes into that state later it is not about.
    int decide(UUID publication, Decision what) {
        for (DecisionRow each : rows.of(publication))
            if (what.isInsteadOf(each.what())) rows.forget(publication, each.what());
        return rows.add(publication, what, clock.instant());
    }

    /// Nothing of it is to leave. Belongs into the transaction in which it is given up.
    void giveUp(UUID publication) {
        for (DecisionRow each : rows.of(publication)) if (each.what().sends()) rows.forget(publication, each.what());
    }

    /// Whoever decided it is asked again. Belongs into the transaction that says so.
    void forgetAll() {
        rows.forgetAll();
    }

    /// Those with something left to do.
    List<UUID> open() {
        return rows.open();
    }

    /// About that one, the earliest first.
    List<DecisionRow> of(UUID publication) {
        return rows.of(publication);
    }

    boolean areDone(UUID publication) {
        return of(publication).isEmpty();
    }

    /// The next lots of what is decided.
    void goOn(UUID publication) {
        for (DecisionRow each : rows.of(publication)) inLots(() -> lot(publication, each));
    }

    /// The next lots of what was given up, as long as it is.
    void hold(UUID publication) {
        if (book.isSettled(publication)) return;
        inLots(() -> publications
                .locked(publication)
                .filter(it -> it.state() == State.CANCELLED)
                .map(it -> book.hold(it.id()))
                .orElse(0));
    }

    private void inLots(Supplier<Integer> lot) {
        for (int i = 0; i < LOTS; i++) if (transactions.durably(lot) == 0) return;
    }

    /// The author may have decided otherwise since the lot before.
    private int lot(UUID publication, DecisionRow decision) {
        if (publications.locked(publication).isEmpty() || !rows.of(publication).contains(decision)) return 0;
        int some = switch (decision.what()) {
            case RELEASE -> book.release(publication);
            case RETRY -> book.retryFailed(publication, decision.decidedAt());
            case ARRIVED -> book.allArrived(publication, decision.decidedAt());
            case AGAIN -> book.allAgain(publication, decision.decidedAt());
        };
        if (some == 0) rows.forget(publication, decision.what());
        return some;
    }
}
