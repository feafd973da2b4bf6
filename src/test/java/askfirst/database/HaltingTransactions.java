package askfirst.database;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/// Tells a [Failpoint] that what was done is committed.
@Singleton
@Replaces(Transactions.class)
@Requires(condition = Failpoint.IsSet.class)
class HaltingTransactions extends Transactions {
    private final TransactionOperations<Connection> operations;

    HaltingTransactions(TransactionOperations<Connection> operations, Database database) {
        super(operations, database);
        this.operations = operations;
    }

    @Override
    public <T> T in(Supplier<T> work) {
        if (operations.findTransactionStatus().isPresent()) return super.in(work);
        try {
            T done = super.in(work);
            Failpoint.committed();
            return done;
        } finally {
            Failpoint.ended();
        }
    }
}
