package askfirst.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/// One statement that somebody waits for thousands of times a second: by a connection of its own, because the way
/// through the pool and the framework takes longer than the statement. Each time is a transaction. For many threads,
/// one after the other; close it when nothing follows.
public final class Repeated implements AutoCloseable {
    private final Access access;
    private final String sql;
    private Optional<PreparedStatement> prepared = Optional.empty();
    private boolean isClosed;

    Repeated(Access access, String sql) {
        this.access = access;
        this.sql = sql;
    }

    /// @param values of its parameters, as the driver takes them
    /// @return how many rows were changed
    public synchronized int run(Object... values) {
        if (isClosed) return 0;
        try {
            PreparedStatement statement = prepared();
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return statement.executeUpdate();
        } catch (SQLException e) {
            hangUp();
            throw new DatabaseDown(e);
        }
    }

    /// Changes nothing any more.
    @Override
    public synchronized void close() {
        isClosed = true;
        hangUp();
    }

    private PreparedStatement prepared() throws SQLException {
        if (prepared.isEmpty()) {
            Connection connection = access.patiently();
            try {
                prepared = Optional.of(connection.prepareStatement(sql));
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return prepared.get();
    }

    private void hangUp() {
        try {
            if (prepared.isPresent()) prepared.get().getConnection().close();
        } catch (SQLException goneAlready) {
            // there is nothing to close then
        } finally {
            prepared = Optional.empty();
        }
    }
}
