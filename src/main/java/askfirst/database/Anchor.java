package askfirst.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The connection that keeps the embedded database open while nobody uses it, and that brings it to the disk.
final class Anchor implements AutoCloseable {
    private final Access access;
    private volatile Connection connection;

    Anchor(Access access, Connection connection) {
        this.access = access;
        this.connection = connection;
    }

    /// One at a time.
    void sync() {
        try (Statement statement = connection.createStatement()) {
            statement.execute(DiskSync.CALL);
        } catch (SQLException e) {
            reopen();
            throw new DatabaseDown(e);
        }
    }

    /// Whether something was committed since the last sync.
    boolean hasSomethingToWrite() {
        try {
            return DiskSync.hasSomethingToWrite(connection);
        } catch (SQLException e) {
            throw new DatabaseDown(e);
        }
    }

    /// Because a database that could not write closes itself for good. What was to be synced may be gone with it, so it
    /// is not tried again: only the next sync finds a new connection.
    private void reopen() {
        try {
            close();
            connection = access.connect();
        } catch (SQLException | DatabaseDown stillBroken) {
            // the next sync will tell
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseDown(e);
        }
    }
}
