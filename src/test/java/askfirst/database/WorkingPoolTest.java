package askfirst.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingPoolTest {
    @TempDir
    Path data;

    @Test
    void a_connection_that_cannot_begin_its_work_is_given_back() throws SQLException {
        Connection withoutTheWord = EmbeddedUrl.connect(data);
        assertThatThrownBy(() -> WorkingPool.atWork(withoutTheWord)).isInstanceOf(SQLException.class);
        assertThat(withoutTheWord.isClosed()).isTrue();
    }

    @Test
    void one_that_is_closed_has_left_its_work() throws SQLException {
        try (Connection anchor = EmbeddedUrl.connect(data)) {
            DiskSync.prepare(anchor);
            try (Connection working = WorkingPool.atWork(EmbeddedUrl.connect(data));
                    Statement statement = working.createStatement()) {
                statement.execute("create table kept (id int)");
            }
            long begun = System.nanoTime();
            DiskSync.now(anchor);
            assertThat(System.nanoTime() - begun).isLessThan(900_000_000L);
        }
    }
}
