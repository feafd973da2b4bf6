package askfirst.database;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Statements that are said for each lot of readers, within the transaction of whoever says them: with parameters by
/// their places, and without the framework's way from names to rows, which took as long as a third of the statement.
@Singleton
public class Direct {
    private final JdbcOperations operations;

    Direct(JdbcOperations operations) {
        this.operations = operations;
    }

    /// Makes something of a row.
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// @param values of its parameters
    public <T> List<T> ask(String sql, Row<T> row, Object... values) {
        return operations.execute(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return read(prepared(statement, values), row);
            }
        });
    }

    /// @return how many rows were changed
    public int change(String sql, Object... values) {
        return operations.execute(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return prepared(statement, values).executeUpdate();
            }
        });
    }

    /// Of this column, whose number begins with 1.
    public static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static PreparedStatement prepared(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, parameter(values[i]));
        return statement;
    }

    /// PostgreSQL's driver knows no [Instant].
    private static Object parameter(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    private static <T> List<T> read(PreparedStatement statement, Row<T> row) throws SQLException {
        List<T> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) all.add(row.read(rows));
        }
        return all;
    }
}
