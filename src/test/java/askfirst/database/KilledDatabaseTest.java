package askfirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wherever the writing ends, between two writes or in the middle of one, what was acknowledged before is there. Space
/// in the file is reused here after 20 ms, as it is after 45 s in life.
class KilledDatabaseTest {
    private static final String REUSING = ";RETENTION_TIME=20";

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

    private int commitsUntilKilled(FaultyDisk disk, Random random) {
        int acknowledged = 0;
        try (Connection connection = DriverManager.getConnection(EmbeddedUrl.of(data) + REUSING, EmbeddedUrl.USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(DiskSync.ALIAS);
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
