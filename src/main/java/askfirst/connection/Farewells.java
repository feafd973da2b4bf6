package askfirst.connection;

import askfirst.database.Transactions;
import askfirst.delivery.Recall;
import askfirst.suppression.Persons;
import askfirst.suppression.Reason;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// People the author will not write to any more, and people who leave the address book.
@Singleton
class Farewells {
    private final Transactions transactions;
    private final ConnectionRepository connections;
    private final Lasting lasting;
    private final Persons persons;
    private final Recall recall;
    private final Clock clock;

    Farewells(
            Transactions transactions,
            ConnectionRepository connections,
            Lasting lasting,
            Persons persons,
            Recall recall,
            Clock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.lasting = lasting;
        this.persons = persons;
        this.recall = recall;
        this.clock = clock;
    }

    /// On the disk when it returns, in the database and beside it.
    boolean never(UUID id) {
        return transactions.durably(() -> {
            Optional<ConnectionRow> row = connections.locked(id);
            row.ifPresent(this::suppress);
            return row.isPresent();
        });
    }

    /// What she was known by stays, as fingerprints, if it says that she was invited or is never to be written to.
    boolean delete(UUID id) {
        return transactions.durably(() -> {
            Optional<ConnectionRow> row = connections.locked(id);
            row.ifPresent(this::recallLetters);
            lasting.forget(id);
            return connections.delete(id) == 1;
        });
    }

    /// What mailboxes have said since the last time is their people's never, by whatever else they are known by.
    void keep() {
        transactions.durably(() -> {
            lasting.keep(connections.all());
            return 0;
        });
    }

    private void suppress(ConnectionRow row) {
        connections.never(row.id(), clock.instant());
        persons.add(row.lasting(), Reason.AUTHOR);
        row.addressKnown().ifPresent(recall::everythingTo);
        recallLetters(row);
    }

    /// To whatever address they go.
    private void recallLetters(ConnectionRow row) {
        lasting.keep(List.of(row));
        lasting.invitationsOf(row).forEach(recall::everythingAbout);
        // a letter without a link is about herself
        recall.everythingAbout(row.id());
    }
}
