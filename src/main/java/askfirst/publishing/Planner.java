package askfirst.publishing;

import askfirst.database.Transactions;
import askfirst.delivery.IssueLedger;
import askfirst.delivery.Reader;
import askfirst.subscription.Addressee;
import askfirst.subscription.Subscribers;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Audience.Question question = audience.question(begun);
        boolean isMore = true;
        while (isMore && serving.on()) isMore = planSome(publications.byId(id).orElseThrow(), question);
    }

    /// @return whether there may be more
    private boolean planSome(PublicationRow publication, Audience.Question question) {
        if (publication.state() != State.PLANNING) return false;
        return transactions.durably(() -> {
            // whoever else plans it waits here
            ledger.holdReaders();
            Map<Addressee, Lot> some = audience.after(plannedTo(publication), question);
            if (some.isEmpty()) return planLast(publication, question) == 0;
            if (publications.planned(
                            publication.id(),
                            publication.plannedTo(),
                            Audience.last(some).toString())
                    == 0) return true;
            write(publication, some);
            return true;
        });
    }

    /// And those who took the place of somebody whom it had not come to yet, when it had already passed by theirs.
    private int planLast(PublicationRow publication, Audience.Question question) {
        int planned = publications.send(publication.id());
        if (planned == 1) {
            Map<Addressee, Lot> late = audience.successorsSince(
                    Objects.requireNonNull(publication.begunAt(), "one that is planned is begun"), question);
            // the others were counted when it passed by
            late.values().removeIf(lot -> !lot.gets());
            write(publication, late);
        }
        return planned;
    }

    private static UUID plannedTo(PublicationRow publication) {
        return publication.plannedTo().isEmpty() ? Subscribers.FIRST : UUID.fromString(publication.plannedTo());
    }

    /// Who has another's row by now is not counted once more.
    private void write(PublicationRow publication, Map<Addressee, Lot> some) {
        Numbers numbers = Numbers.none();
        byLot(some).forEach((lot, readers) -> numbers.add(lot, write(publication, lot, readers)));
        audience.keep(publication.id(), numbers);
    }

    private static Map<Lot, List<Reader>> byLot(Map<Addressee, Lot> some) {
        Map<Lot, List<Reader>> readers = new EnumMap<>(Lot.class);
        // how she is greeted is asked when she is claimed
        some.forEach((it, lot) ->
                readers.computeIfAbsent(lot, _ -> new ArrayList<>()).add(new Reader(it.id(), it.address(), "")));
        return readers;
    }

    private int write(PublicationRow publication, Lot lot, List<Reader> readers) {
        return lot.gets() ? ledger.plan(publication.id(), publication.messageFor(lot), readers) : readers.size();
    }
}
