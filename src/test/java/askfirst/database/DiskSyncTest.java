package askfirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSyncTest {
    @TempDir
    Path data;

    /// Because somebody else may be in the middle of a commit just then.
    @Test
    void the_embedded_database_writes_nothing_down_by_itself_while_forty_megabytes_change() throws SQLException {
        try (Connection connection = EmbeddedUrl.connect(data);
                Statement statement = connection.createStatement()) {
            DiskSync.prepare(connection);
            statement.execute("create table much (id bigint primary key, words varchar)");
            DiskSync.now(connection);
            MVStore store = DiskSync.store(DiskSync.session(connection));
            long version = store.getCurrentVersion();
            statement.execute(
                    "insert into much select x, repeat('word', 500) from system_range(1, 10000) as numbers(x)");
            assertThat(store.getCurrentVersion()).isEqualTo(version);
            DiskSync.now(connection);
            assertThat(store.getCurrentVersion()).isGreaterThan(version);
        }
    }
}
