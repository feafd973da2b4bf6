package askfirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimedIdTest {
    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

    @Test
    void ids_of_one_moment_are_in_order_however_many() {
        List<UUID> ids = TimedId.at(NOW, 10_000);
        assertThat(ids).extracting(UUID::toString).isSorted().doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void ids_go_on_growing_when_the_clock_is_set_back() {
        UUID before = TimedId.at(NOW);
        UUID after = TimedId.at(NOW.minusSeconds(3600));
        assertThat(after.toString()).isGreaterThan(before.toString());
    }

    @Test
    void ids_say_when_they_were_made_unless_the_clock_was_set_back() {
        Instant later = Instant.ofEpochMilli(TimedId.at(NOW).getMostSignificantBits() >>> 16)
                .plusSeconds(60);
        assertThat(TimedId.at(later).getMostSignificantBits() >>> 16).isEqualTo(later.toEpochMilli());
    }

    @Test
    void no_two_threads_get_the_same_place() {
        List<Long> places = IntStream.range(0, 10_000)
                .parallel()
                .mapToObj(_ -> TimedId.at(NOW).getMostSignificantBits())
                .toList();
        assertThat(new HashSet<>(places)).hasSize(10_000);
    }
}
