package askfirst.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// When an issue goes out.
public sealed interface When {
    /// In ten minutes; so long it can be stopped.
    record Soon() implements When {}

    /// At once.
    record Now() implements When {}

    /// At that time of that zone's clocks. Where they skip it, an hour later; where they show it twice, the first time.
    record At(LocalDateTime time, ZoneId zone) implements When {}

    Duration TO_STOP_IT = Duration.ofMinutes(10);

    default Instant instant(Instant now) {
        return switch (this) {
            case Soon() -> now.plus(TO_STOP_IT);
            case Now() -> now;
            case At(LocalDateTime time, ZoneId zone) -> time.atZone(zone).toInstant();
        };
    }

    /// As the author wrote it, "" if she named no time.
    default String local() {
        return this instanceof At(LocalDateTime time, var zone) ? time.toString() : "";
    }

    default String zoneName() {
        return this instanceof At(var time, ZoneId zone) ? zone.getId() : "";
    }
}
