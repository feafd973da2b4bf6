package askfirst.subscription;

import askfirst.database.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The tables, whatever the rooms make of them.
final class TestTables {
    private final Database database;

    TestTables(Database database) {
        this.database = database;
    }

    /// Every row of every table, as text.
    Map<String, List<String>> all() {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = connect();
                ResultSet names = connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (names.next())
                all.put(names.getString("table_name"), rows(connection, names.getString("table_name")));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        if (all.size() < 10) throw new AssertionError("these are not all tables: " + all.keySet());
        return all;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + table)) {
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++)
                    row.append(found.getString(i)).append(' ');
                rows.add(row.toString());
            }
        }
        return rows.stream().sorted().toList();
    }

    long count(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void change(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// A transaction of another process, until it is closed.
    AutoCloseable holding(String sql) throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return () -> {
            connection.rollback();
            connection.close();
        };
    }

    private Connection connect() throws SQLException {
        Map<String, Object> access = database.properties();
        return DriverManager.getConnection(
                (String) access.get("datasources.default.url"),
                (String) access.get("datasources.default.username"),
                "");
    }
}
