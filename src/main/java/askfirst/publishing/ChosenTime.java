package askfirst.publishing;

import askfirst.problem.Nearest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;

/// A time for an issue to go out, as its author typed it.
public sealed interface ChosenTime {
    record Taken(When.At at) implements ChosenTime {}

    /// @param why in a sentence that says what to type instead
    record Mistaken(String why) implements ChosenTime {}

    /// @param time such as `2026-12-01T09:00`
    /// @param zone whose clocks show it, such as `Europe/Berlin`, of the time zone database
    static ChosenTime of(String time, String zone, Instant now) {
        Set<String> zones = ZoneId.getAvailableZoneIds();
        if (!zones.contains(zone))
            return new Mistaken("`" + zone + "` is no time zone such as Europe/Berlin."
                    + Nearest.to(zone, zones)
                            .map(near -> " Did you mean " + near + "?")
                            .orElse(""));
        try {
            When.At at = new When.At(LocalDateTime.parse(time), ZoneId.of(zone));
            Instant latest = now.atZone(at.zone()).plusYears(100).toInstant();
            if (at.instant(now).isAfter(latest)) return new Mistaken(time + " is more than a hundred years away.");
            return at.instant(now).isAfter(now) ? new Taken(at) : new Mistaken(time + " is over in " + zone + ".");
        } catch (DateTimeException noTime) {
            return new Mistaken("`" + time + "` is no time such as 2026-12-01T09:00.");
        }
    }
}
