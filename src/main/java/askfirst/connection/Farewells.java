package askfirst.connection;

import askfirst.database.Transactions;
import askfirst.delivery.Recall;
import askfirst.suppression.Reason;
import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// People the author will not write to any more, and people who leave the address book.
@Singleton
class Farewells {
    private final Transactions transactions;
    private final ConnectionRepository connections;
    private final Suppressions suppressions;
    private final Recall recall;
    private final Clock clock;

    Farewells(
            Transactions transactions,
            ConnectionRepository connections,
            Suppressions suppressions,
            Recall recall,
            Clock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.suppressions = suppressions;
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

    boolean delete(UUID id) {
        return transactions.durably(() -> connections.delete(id) == 1);
    }

    private void suppress(ConnectionRow row) {
        connections.never(row.id(), clock.instant());
        row.profileKnown().ifPresent(profile -> suppressions.add(profile, Reason.AUTHOR));
        row.addressKnown().ifPresent(address -> {
            suppressions.add(address, Reason.AUTHOR);
            recall.everythingTo(address);
        });
    }
}
