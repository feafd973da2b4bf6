package askfirst.database;

import askfirst.hash.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Where a database is, as a hash: another one for each copy that can be told from its original.
///
/// An embedded one is known by this machine (`/etc/machine-id`, where there is one) and its folder. One on PostgreSQL
/// by the cluster, by the numbers of the database and of a table in it, which a dump that is read back gets anew, and
/// by the cluster's timeline, which begins anew when it was brought back to an earlier time, or a standby took over.
final class Place {
    private static final Path MACHINE = Path.of("/etc/machine-id");
    private static final String REFUSED = "42501";
    /// Whoever just took over has made no checkpoint on the new timeline yet, for minutes.
    private static final String CLUSTER = """
            select (select system_identifier from pg_control_system()) || '/' || greatest(
                (select timeline_id from pg_control_checkpoint()),
                (select min_recovery_end_timeline from pg_control_recovery()))""";
    private static final String TABLE =
            "select (select oid from pg_database where datname = current_database()) || '/' || 'live'::regclass::oid";

    private Place() {}

    static String of(Path data) {
        try {
            String machine = Files.isReadable(MACHINE) ? Files.readString(MACHINE, StandardCharsets.ISO_8859_1) : "";
            return new Sha256()
                    .add(machine.strip())
                    .add(data.toRealPath().toString())
                    .hex();
        } catch (IOException e) {
            throw new DatabaseDown(e);
        }
    }

    static String of(Access access) {
        try (Connection connection = access.connect()) {
            return new Sha256()
                    .add(cluster(connection))
                    .add(ask(connection, TABLE))
                    .hex();
        } catch (SQLException e) {
            throw new DatabaseDown(e);
        }
    }

    /// Some providers keep that to themselves.
    private static String cluster(Connection connection) throws SQLException {
        try {
            return ask(connection, CLUSTER);
        } catch (SQLException e) {
            if (REFUSED.equals(e.getSQLState())) return "";
            throw e;
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
