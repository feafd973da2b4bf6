package askfirst.delivery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one process has in its hand of one issue.
///
/// @param begunTo  the last place of which a message was begun; absent where only its log knows
/// @param underWay the places up to there whose messages have not come to an end
/// @param mark     by which it is found to be marked
@MappedEntity("lease")
record LeaseRow(
        @Id UUID id,
        UUID publicationId,
        Instant endsAt,
        @Nullable Long begunTo,
        String underWay,
        UUID mark) {

    Long[] places() {
        return underWay.isEmpty()
                ? new Long[0]
                : Arrays.stream(underWay.split(" ")).map(Long::valueOf).toArray(Long[]::new);
    }
}
