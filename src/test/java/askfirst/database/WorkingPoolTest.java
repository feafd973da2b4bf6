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
    private static final long A_WAIT = 900_000_000L;

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
            // whoever had not left would be waited for each time; a busy disk is so now and then
            long fastest = Long.MAX_VALUE;
            for (int i = 0; i < 5 && fastest > A_WAIT; i++) {
                long begun = System.nanoTime();
                DiskSync.now(anchor);
                fastest = Math.min(fastest, System.nanoTime() - begun);
            }
            assertThat(fastest).isLessThan(A_WAIT);
        }
    }
}
