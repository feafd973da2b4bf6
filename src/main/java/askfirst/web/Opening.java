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

    /// Returns when it answers. A port that is taken is passed over for the next free one, see [PublicServer#ports].
    public PublicServer start() {
        try {
            return PublicServer.start(serving, sender, database);
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
