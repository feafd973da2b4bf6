package askfirst.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The tables, whatever the rooms make of them.
public record TestTables(Database database) {

    /// What a question brings to whoever looks in beside the process that serves, row by row.
    public static List<List<String>> beside(Path data, Optional<PostgresAccount> postgres, String question) {
        try (Database visited = opened(Database.visit(data, postgres))) {
            return new TestTables(visited).rows(question);
        }
    }

    public static Database opened(OpenResult result) {
        return switch (result) {
            case OpenResult.Opened(Database database) -> database;
            case OpenResult.InUse() -> throw new AssertionError("in use");
        };
    }

    /// Every row of every table of ours, as text: `name=value` for each column.
    public Map<String, List<String>> all() {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = connect();
                ResultSet names = connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (names.next())
                all.put(names.getString("table_name"), texts(connection, names.getString("table_name")));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        if (all.size() < 10) throw new AssertionError("these are not all tables: " + all.keySet());
        return all;
    }

    private static List<String> texts(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + table)) {
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++)
                    row.append(found.getMetaData().getColumnName(i))
                            .append('=')
                            .append(found.getString(i))
                            .append(' ');
                rows.add(row.toString());
            }
        }
        return rows.stream().sorted().toList();
    }

    public long count(String question) {
        return Long.parseLong(rows(question).getFirst().getFirst());
    }

    public List<List<String>> rows(String question) {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) row.add(found.getString(i));
                rows.add(row);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    public void change(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// A transaction of another process, until it is closed.
    public AutoCloseable holding(String sql) throws SQLException {
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

    public Connection connect() throws SQLException {
        Map<String, Object> access = database.properties();
        return DriverManager.getConnection(
                (String) access.get("datasources.default.url"),
                (String) access.get("datasources.default.username"),
                (String) access.get("datasources.default.password"));
    }
}
