package askfirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A PostgreSQL that comes to no orderly end.
class FallenServerTest {
    private static final String LEASE = "00000000-0000-0000-0000-000000000001";

    @TempDir
    Path folder;

    /// So that whoever takes a lease over knows nothing, rather than what was true a moment before.
    @Test
    void it_keeps_leases_and_forgets_their_marks() throws Exception {
        String url;
        try (EmbeddedPostgres postgres = postgres()) {
            url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
            migrate(url);
            change(
                    url,
                    "insert into lease (id, publication_id, ends_at) values ('" + LEASE + "', '" + LEASE + "', now())");
            change(
                    url,
                    "insert into lease_mark (lease_id, begun_to, under_way, waiting, ends_at, mark) values ('" + LEASE
                            + "', 3, '2 3', '', now(), '" + LEASE + "')");
            assertThat(count(url, "lease_mark")).isOne();
            fall();
        }
        try (EmbeddedPostgres postgres = postgres()) {
            url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
            assertThat(count(url, "lease")).isOne();
            assertThat(count(url, "lease_mark")).isZero();
        }
    }

    /// At once: its first checkpoint takes minutes where there is much to write.
    @Test
    void a_standby_that_has_just_taken_over_is_another_place() throws Exception {
        String before;
        try (EmbeddedPostgres postgres = postgres()) {
            String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
            before = place(url);
            change(url, "create table much as select repeat('much', 500) as text from generate_series(1, 10000)");
            assertThat(place(url)).isEqualTo(before);
            fall();
        }
        Files.createFile(folder.resolve("postgres/standby.signal"));
        try (EmbeddedPostgres standby = postgres()) {
            String url = "jdbc:postgresql://127.0.0.1:" + standby.getPort() + "/postgres";
            change(url, "select pg_promote()");
            assertThat(place(url)).isNotEqualTo(before);
        }
    }

    private String place(String url) throws Exception {
        try (Database database = open(url)) {
            return database.place();
        }
    }

    private void migrate(String url) throws Exception {
        open(url).close();
    }

    private Database open(String url) throws Exception {
        PostgresAccount account = new PostgresAccount(url, Optional.of("postgres"), Optional.of("postgres"));
        OpenResult result = Database.serve(folder.resolve("data"), Optional.of(account));
        return ((OpenResult.Opened) result).database();
    }

    /// At once, and with nothing written down that can wait.
    private void fall() throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
        new ProcessBuilder("kill", "-QUIT", "" + pid).start().waitFor();
        while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) Thread.sleep(20);
    }

    private EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                // which it has by itself everywhere but here
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static void change(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(String url, String table) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }
}
