package askfirst.database;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/// All or nothing: what a feature writes together. Inside another transaction it joins it.
@Singleton
public class Transactions {
    /// How often a work is begun in all; each waits for others as long as one statement may.
    private static final int PATIENCE = 10;

    private final TransactionOperations<Connection> operations;
    private final Database database;

    Transactions(TransactionOperations<Connection> operations, Database database) {
        this.operations = operations;
        this.database = database;
    }

    public <T> T in(Supplier<T> work) {
        return operations.executeWrite(_ -> work.get());
    }

    /// Each statement by itself, and each transaction in it, all on the disk when this returns: for what does not need
    /// one another, and is waited for; a transaction around it would ask a server once more.
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

    /// Like [#durably], for a press that must not be in vain because others take their time: a work that waited
    /// longer for a lock than a statement may is undone and begun anew, a few times. Inside another transaction
    /// that one has to be patient.
    public <T> T patiently(Supplier<T> work) {
        if (operations.findTransactionStatus().isPresent()) return in(work);
        for (int attempt = 1; ; attempt++) {
            try {
                return durably(work);
            } catch (RuntimeException e) {
                if (attempt == PATIENCE || !LockedOut.is(e)) throw e;
            }
        }
    }

    /// Does it when what this transaction wrote is committed and on the disk, and never when it is undone: for what
    /// must not run ahead of the database. A process may die in between. Outside of a transaction it is done now.
    public void afterwards(Runnable work) {
        Runnable onceKept = () -> {
            database.sync();
            work.run();
        };
        operations
                .findTransactionStatus()
                .ifPresentOrElse(status -> status.registerSynchronization(new AfterCommit(onceKept)), onceKept);
    }

    private record AfterCommit(Runnable work) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            work.run();
        }
    }
}
