package askfirst.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The settings of PostgreSQL by which an acknowledged commit can be lost, as it tells them itself.
final class Durability {
    private static final String LOSSY = """
            select name, setting from pg_settings
            where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'
            order by name
            """;

    private Durability() {}

    static List<String> lossy(Connection connection) throws SQLException {
        List<String> lossy = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LOSSY)) {
            while (rows.next()) lossy.add(rows.getString("name") + " = " + rows.getString("setting"));
        }
        return lossy;
    }
}
