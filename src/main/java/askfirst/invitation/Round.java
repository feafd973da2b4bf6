package askfirst.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;

/// Letters prepared together for one occasion, and what came of them.
///
/// @param answers how many came on each day, in the site's zone
/// @param mail    whether its letters go on leaving by mail
public record Round(
        UUID id,
        String occasion,
        String subject,
        String text,
        Instant begunAt,
        RoundNumbers numbers,
        SortedMap<LocalDate, Integer> answers,
        Standing mail) {

    /// Whether letters leave by mail, as far as this round has to do with it; see [Pauses].
    public enum Standing {
        GOES_ON,
        PAUSED_BY_NEVERS,
        PAUSED_BY_BOUNCES
    }
}
