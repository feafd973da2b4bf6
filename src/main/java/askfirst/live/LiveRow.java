package askfirst.live;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// What a database knows about being the live one.
///
/// @param locked a [Standing.Why], or [#NOTHING]
@MappedEntity("live")
record LiveRow(@Id int id, String place, long turn, String locked, Instant movedAt, Instant unlockedAt) {
    static final String NOTHING = "NOTHING";

    Optional<Standing.Why> why() {
        return Arrays.stream(Standing.Why.values())
                .filter(it -> it.name().equals(locked))
                .findFirst();
    }
}
