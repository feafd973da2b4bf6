package askfirst.web;

import askfirst.database.Database;
import askfirst.mail.Sender;

/// A newsletter about to be served: its database is held, and nobody is answered yet.
public final class Opening implements AutoCloseable {
    private final Serving serving;
    private final Sender sender;
    private final Database database;

    Opening(Serving serving, Sender sender, Database database) {
        this.serving = serving;
        this.sender = sender;
        this.database = database;
    }

    /// Returns when it answers.
    public ListenResult start() {
        try {
            ListenResult result = PublicServer.start(serving, sender, database);
            if (result instanceof ListenResult.PortTaken) close();
            return result;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Gives up; for one that has not been started.
    @Override
    public void close() {
        database.close();
    }
}
