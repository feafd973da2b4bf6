package askfirst.connection;

import askfirst.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What the author says about people, with one step back.
@Singleton
class Reviews {
    private final Transactions transactions;
    private final ConnectionRepository connections;
    private final Bookkeeping bookkeeping;
    private final ReviewRepository before;
    private final Clock clock;

    Reviews(
            Transactions transactions,
            ConnectionRepository connections,
            Bookkeeping bookkeeping,
            ReviewRepository before,
            Clock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.bookkeeping = bookkeeping;
        this.before = before;
        this.clock = clock;
    }

    /// False when there is nobody of that id.
    boolean change(UUID id, UnaryOperator<Review> change) {
        return transactions.in(() -> {
            Optional<ConnectionRow> row = connections.locked(id);
            row.ifPresent(it -> {
                before.clear();
                before.save(ReviewRow.before(it));
                bookkeeping.write(it, change.apply(it.review()), clock.instant());
            });
            return row.isPresent();
        });
    }

    /// The last review is not the last thing any more.
    void pass() {
        before.clear();
    }

    /// Whose review is again what it was, and what of it had been changed.
    Optional<Map.Entry<UUID, Undone.What>> undo() {
        return transactions.in(() -> {
            Optional<ReviewRow> last = before.last();
            before.clear();
            return last.flatMap(it -> connections.locked(it.connectionId()).map(now -> {
                bookkeeping.write(now, it.review(), clock.instant());
                return Map.entry(now.id(), Undone.What.between(now.review(), it.review()));
            }));
        });
    }
}
