package askfirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wherever the writing ends, between two writes or in the middle of one, what was acknowledged before is there. Space
/// in the file is reused here after 20 ms, as it is after 45 s in life.
class KilledDatabaseTest {
    private static final String REUSING = ";RETENTION_TIME=20";

    private static final List<String> TABLES =
            IntStream.range(0, 30).mapToObj(number -> "t" + number).toList();
    private static final List<String> WRITTEN = List.of("t0", "t7", "t14", "t21", "t28");

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void what_was_committed_survives_the_process(int seed) throws SQLException {
        Random random = new Random(seed);
        int acknowledged;
        try (FaultyDisk disk = FaultyDisk.insert()) {
            acknowledged = commitsUntilKilled(disk, random);
        }
        try (Connection connection = EmbeddedUrl.connect(data);
                Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("select max(id) from kept")) {
            last.next();
            assertThat(last.getInt(1)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    /// Forty kills, because H2 left to itself tears a transaction in one of twenty.
    @Test
    void a_transaction_is_there_whole_or_not_at_all(@TempDir Path databases) throws Exception {
        for (int seed = 1; seed <= 40; seed++) {
            Path killed = databases.resolve("killed" + seed);
            writeUntilKilled(killed, new Random(seed));
            assertThat(WRITTEN.stream().map(table -> rows(killed, table)).distinct())
                    .as("seed %d", seed)
                    .hasSize(1);
        }
    }

    private static void writeUntilKilled(Path data, Random random) throws Exception {
        try (FaultyDisk disk = FaultyDisk.insert();
                Connection anchor = EmbeddedUrl.connect(data);
                Statement statement = anchor.createStatement()) {
            DiskSync.prepare(anchor);
            for (String table : TABLES) statement.execute("create table " + table + " (id varchar primary key)");
            disk.killAfter(100 + random.nextInt(150), random.nextInt(3));
            SharedSync sync = new SharedSync(() -> sync(anchor));
            List<Thread> writers = IntStream.range(0, 6)
                    .mapToObj(writer -> Thread.ofPlatform().start(() -> writeUntilKilled(data, writer, sync)))
                    .toList();
            for (Thread writer : writers) writer.join();
        } catch (SQLException killed) {
            // closing it writes no more
        }
    }

    private static void writeUntilKilled(Path data, int writer, SharedSync sync) {
        try {
            for (int n = 0; n < 100_000; n++) {
                write(data, writer + "-" + n);
                sync.join();
            }
        } catch (SQLException | DatabaseDown killed) {
            // what was not acknowledged may be there or not, but whole
        }
    }

    private static void write(Path data, String id) throws SQLException {
        try (Connection connection = WorkingPool.atWork(EmbeddedUrl.connect(data));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : WRITTEN) statement.execute("insert into " + table + " values ('" + id + "')");
            connection.commit();
        }
    }

    private static void sync(Connection anchor) {
        try (Statement statement = anchor.createStatement()) {
            statement.execute(DiskSync.CALL);
        } catch (SQLException killed) {
            throw new DatabaseDown(killed);
        }
    }

    /// Not counted, because H2 keeps the number apart from the rows.
    private static Set<String> rows(Path data, String table) {
        Set<String> rows = new TreeSet<>();
        try (Connection connection = EmbeddedUrl.connect(data);
                Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery("select id from " + table)) {
            while (all.next()) rows.add(all.getString(1));
        } catch (SQLException e) {
            throw new DatabaseDown(e);
        }
        return rows;
    }

    private int commitsUntilKilled(FaultyDisk disk, Random random) {
        int acknowledged = 0;
        try (Connection connection = DriverManager.getConnection(EmbeddedUrl.of(data) + REUSING, EmbeddedUrl.USER, "");
                Statement statement = connection.createStatement()) {
            DiskSync.prepare(connection);
            statement.execute("create table kept (id int primary key, words varchar)");
            disk.killAfter(2_000 + random.nextInt(1_000), random.nextInt(3));
            for (int id = 1; id < 3_000; id++) {
                statement.execute("insert into kept values (" + id + ", '" + "x".repeat(random.nextInt(200)) + "')");
                if (random.nextInt(4) == 0) statement.execute("delete from kept where id = " + (id - 5));
                statement.execute(DiskSync.CALL);
                if (disk.isKilled()) break;
                acknowledged = id;
            }
        } catch (SQLException killed) {
            // its last commit was not acknowledged
        }
        return acknowledged;
    }
}
