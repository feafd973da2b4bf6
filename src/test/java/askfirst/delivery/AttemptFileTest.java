package askfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptFileTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final UUID OLD = new UUID(1, 1);
    private static final UUID NEW = new UUID(1, 2);

    @TempDir
    Path data;

    @Test
    void what_was_begun_is_remembered_by_the_next_process() {
        AttemptFile.in(data).begin(OLD, NOW);
        assertThat(AttemptFile.in(data).hasBegun(OLD)).isTrue();
        AttemptFile.in(data).back(OLD, NOW);
        assertThat(AttemptFile.in(data).hasBegun(OLD)).isFalse();
    }

    @Test
    void what_no_backup_can_undo_any_more_is_forgotten_and_the_rest_is_not() throws IOException {
        AttemptFile file = AttemptFile.in(data);
        file.begin(OLD, NOW.minus(Duration.ofDays(2)));
        file.begin(NEW, NOW);
        file.forget(NOW.minus(Duration.ofDays(1)));
        assertThat(file.hasBegun(OLD)).isFalse();
        assertThat(file.hasBegun(NEW)).isTrue();
        assertThat(Files.readString(data.resolve("attempted")))
                .contains(NEW.toString())
                .doesNotContain(OLD.toString());
        file.begin(OLD, NOW);
        assertThat(AttemptFile.in(data).hasBegun(OLD)).isTrue();
        assertThat(AttemptFile.in(data).hasBegun(NEW)).isTrue();
    }

    @Test
    void a_line_that_was_cut_off_says_nothing() throws IOException {
        AttemptFile.in(data).begin(NEW, NOW);
        Files.writeString(data.resolve("attempted"), "\nBEGUN " + OLD + " 2026-11-3", StandardOpenOption.APPEND);
        assertThat(AttemptFile.in(data).hasBegun(OLD)).isFalse();
        assertThat(AttemptFile.in(data).hasBegun(NEW)).isTrue();
    }
}
