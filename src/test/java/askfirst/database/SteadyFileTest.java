package askfirst.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteadyFileTest {
    @TempDir
    Path data;

    @Test
    void whoever_is_interrupted_closes_the_database_for_nobody() throws SQLException {
        try (Connection connection = EmbeddedUrl.connect(data);
                Statement statement = connection.createStatement()) {
            DiskSync.prepare(connection);
            statement.execute("create table words (word varchar)");
            Thread.currentThread().interrupt();
            statement.execute("insert into words values ('yes')");
            DiskSync.now(connection);
            assertThat(Thread.interrupted()).isTrue();
            statement.execute("insert into words values ('still')");
            DiskSync.now(connection);
        }
        assertThat(words()).isEqualTo(2);
    }

    @Test
    void what_is_written_is_read_where_it_was_written_and_not_beyond_the_end() throws IOException {
        try (SteadyFile file = new SteadyFile(data.resolve("file").toString(), "rw")) {
            file.write(bytes("letters"), 100);
            file.write(bytes("words").asReadOnlyBuffer(), 0);
            assertThat(file.size()).isEqualTo(107);
            assertThat(read(file, ByteBuffer.allocate(20), 102)).isEqualTo("tters");
            assertThat(read(file, ByteBuffer.allocateDirect(4), 1)).isEqualTo("ords");
            assertThat(file.read(ByteBuffer.allocate(1), 107)).isEqualTo(-1);
            file.truncate(3);
            assertThat(read(file, ByteBuffer.allocate(20), 0)).isEqualTo("wor");
        }
    }

    private static ByteBuffer bytes(String words) {
        return ByteBuffer.wrap(words.getBytes(US_ASCII));
    }

    private static String read(SteadyFile file, ByteBuffer target, long position) throws IOException {
        file.read(target, position);
        return US_ASCII.decode(target.flip()).toString();
    }

    private int words() throws SQLException {
        try (Connection connection = EmbeddedUrl.connect(data);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select word from words")) {
            int words = 0;
            while (rows.next()) words++;
            return words;
        }
    }
}
