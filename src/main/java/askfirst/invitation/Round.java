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

    /// By itself it stops at two nevers, and at two bounced mails if they are one in twenty.
    public enum Standing {
        GOES_ON,
        PAUSED_BY_NEVERS,
        PAUSED_BY_BOUNCES
    }

    static Standing standing(RoundRow round, RoundNumbers numbers) {
        int nevers = numbers.never() - round.seenNevers();
        int bounces = numbers.bounced() - round.seenBounces();
        if (nevers >= 2) return Standing.PAUSED_BY_NEVERS;
        return bounces >= 2 && bounces * 20 >= numbers.asked() ? Standing.PAUSED_BY_BOUNCES : Standing.GOES_ON;
    }
}
