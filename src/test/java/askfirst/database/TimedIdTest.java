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
    void idsOfOneMomentAreInOrderHoweverMany() {
        List<UUID> ids = TimedId.at(NOW, 10_000);

        assertThat(ids).extracting(UUID::toString).isSorted().doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void idsGoOnGrowingWhenTheClockIsSetBack() {
        UUID before = TimedId.at(NOW);
        UUID after = TimedId.at(NOW.minusSeconds(3600));

        assertThat(after.toString()).isGreaterThan(before.toString());
    }

    @Test
    void idsSayWhenTheyWereMadeUnlessTheClockWasSetBack() {
        Instant later = Instant.ofEpochMilli(TimedId.at(NOW).getMostSignificantBits() >>> 16)
                .plusSeconds(60);

        assertThat(TimedId.at(later).getMostSignificantBits() >>> 16).isEqualTo(later.toEpochMilli());
    }

    @Test
    void threadsNeverMakeTheSame() {
        List<UUID> ids = IntStream.range(0, 10_000)
                .parallel()
                .mapToObj(_ -> TimedId.at(NOW))
                .toList();

        assertThat(new HashSet<>(ids)).hasSize(10_000);
    }
}
