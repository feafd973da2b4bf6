package askfirst.database;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/// All or nothing: what a feature writes together. Inside another transaction it joins it.
@Singleton
public class Transactions {
    private final TransactionOperations<Connection> operations;
    private final Database database;

    Transactions(TransactionOperations<Connection> operations, Database database) {
        this.operations = operations;
        this.database = database;
    }

    public <T> T in(Supplier<T> work) {
        return operations.executeWrite(_ -> work.get());
    }

    /// Each statement by itself, all on the disk when this returns: for statements that do not need one another, and
    /// are waited for; a transaction would ask a server once more.
    public <T> T apart(Supplier<T> statements) {
        T done = statements.get();
        database.sync();
        return done;
    }

    /// Returns when the work is committed and on the disk: for the moments in which somebody is given a promise. Inside
    /// another transaction that one has to be durable.
    public <T> T durably(Supplier<T> work) {
        if (operations.findTransactionStatus().isPresent()) return in(work);
        T done = in(work);
        database.sync();
        return done;
    }
}
