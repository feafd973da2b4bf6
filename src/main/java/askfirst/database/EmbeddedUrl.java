package askfirst.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// How H2 must be opened so that what it acknowledged survives the process.
///
/// `async:` because a thread's interrupt closes H2's other files; `WRITE_DELAY=0` because its default loses
/// acknowledged commits at `kill -9`.
final class EmbeddedUrl {
    static final String USER = "askfirst";
    private static final String DIALECT = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    static {
        // because H2's server would otherwise listen on every network the machine is in
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    private EmbeddedUrl() {}

    static String of(Path data) {
        return "jdbc:h2:" + name(data) + DIALECT + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    static String over(String loan) {
        return "jdbc:h2:tcp://" + loan + DIALECT;
    }

    static String name(Path data) {
        return "async:" + data.toAbsolutePath().normalize().resolve("askfirst");
    }

    static Connection connect(Path data) throws SQLException {
        return DriverManager.getConnection(of(data), USER, "");
    }

    static void assertDurable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet delay = statement.executeQuery(
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
            if (!delay.next() || !delay.getString(1).equals("0"))
                throw new IllegalStateException("H2 would lose acknowledged commits: WRITE_DELAY is not 0");
        }
    }
}
