package askfirst.delivery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/// Which messages of a lease were begun. None where only the log of whoever has it knows, or a server that fell down
/// forgot it.
///
/// @param begunTo  the last place of which a message was begun
/// @param underWay the places up to there whose messages have not come to an end
/// @param waiting  those up to there that were not begun
/// @param mark     by which it is found to be marked
@MappedEntity("lease_mark")
record MarkRow(@Id UUID leaseId, long begunTo, String underWay, String waiting, Instant endsAt, UUID mark) {

    static MarkRow nothing(UUID lease, Instant endsAt) {
        return new MarkRow(lease, 0, "", "", endsAt, lease);
    }

    Long[] placesUnderWay() {
        return places(underWay);
    }

    Long[] placesWaiting() {
        return places(waiting);
    }

    private static Long[] places(String words) {
        return words.isEmpty()
                ? new Long[0]
                : Arrays.stream(words.split(" ")).map(Long::valueOf).toArray(Long[]::new);
    }
}
