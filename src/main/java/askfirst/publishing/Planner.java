package askfirst.publishing;

import askfirst.database.Transactions;
import askfirst.delivery.IssueLedger;
import askfirst.delivery.Reader;
import askfirst.subscription.Addressee;
import askfirst.subscription.Subscribers;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes an issue's readers into the ledger, some thousands at a time; killed in the middle, it goes on where it was.
@Singleton
class Planner {
    private final Transactions transactions;
    private final PublicationRepository publications;
    private final Audience audience;
    private final IssueLedger ledger;
    private final Renewal renewal;

    Planner(
            Transactions transactions,
            PublicationRepository publications,
            Audience audience,
            IssueLedger ledger,
            Renewal renewal) {
        this.transactions = transactions;
        this.publications = publications;
        this.audience = audience;
        this.ledger = ledger;
        this.renewal = renewal;
    }

    void plan(UUID id, IssueWork.Serving serving) {
        PublicationRow begun = publications.byId(id).orElseThrow();
        renewal.renew(begun);
        Audience.Question question = audience.question(begun.reach());
        boolean isMore = true;
        while (isMore && serving.on()) isMore = planSome(publications.byId(id).orElseThrow(), question);
    }

    /// @return whether there may be more
    private boolean planSome(PublicationRow publication, Audience.Question question) {
        if (publication.state() != State.PLANNING) return false;
        return transactions.durably(() -> {
            Map<Addressee, Lot> some = audience.after(plannedTo(publication), question);
            if (some.isEmpty()) return publications.send(publication.id()) == 0;
            // whoever else plans it waits here, and then finds that it is done
            if (publications.planned(
                            publication.id(),
                            publication.plannedTo(),
                            Audience.last(some).toString())
                    == 0) return true;
            audience.keep(publication.id(), some);
            byMessage(publication, some).forEach((message, readers) -> ledger.plan(publication.id(), message, readers));
            return true;
        });
    }

    private static UUID plannedTo(PublicationRow publication) {
        return publication.plannedTo().isEmpty() ? Subscribers.FIRST : UUID.fromString(publication.plannedTo());
    }

    private static Map<String, List<Reader>> byMessage(PublicationRow publication, Map<Addressee, Lot> some) {
        Map<String, List<Reader>> readers = new HashMap<>();
        some.forEach((it, lot) -> {
            // how she is greeted is asked when she is claimed
            if (lot.gets())
                readers.computeIfAbsent(publication.messageFor(lot), _ -> new ArrayList<>())
                        .add(new Reader(it.id(), it.address(), ""));
        });
        return readers;
    }
}
