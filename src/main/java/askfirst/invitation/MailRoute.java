package askfirst.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalTime;

/// Sends approved letters slowly, as a person would: in working hours, with a pause of chance between two, few a day.
///
/// Nothing of it is known to this process only, so it may be killed at any time.
@Singleton
public class MailRoute {
    private final Pacing pacing;
    private final Settlements settlements;
    private final Candidates candidates;
    private final Letters letters;
    private final Hours hours;

    MailRoute(Pacing pacing, Settlements settlements, Candidates candidates, Letters letters, Hours hours) {
        this.pacing = pacing;
        this.settlements = settlements;
        this.candidates = candidates;
        this.letters = letters;
        this.hours = hours;
    }

    /// Where the mail route stands.
    ///
    /// @param written those written down for sending, and not sent yet; without an account they wait, too
    /// @param today  letters that left since midnight
    /// @param week   and in the last seven days
    /// @param nextAt when the next may leave at the earliest
    /// @param loose  whether letters of no round stop the others
    public record Pace(
            long waiting,
            long written,
            long today,
            long week,
            Instant nextAt,
            Account account,
            Limits limits,
            Round.Standing loose) {}

    /// Without one nothing leaves.
    public enum Account {
        THERE,
        MISSING
    }

    /// How much may leave, and between which hours on a weekday.
    public record Limits(int aDay, int aWeek, LocalTime from, LocalTime to) {}

    public Pace pace() {
        return pacing.now();
    }

    /// After letters of no round came back: the author has seen it, and lets letters leave again as far as these go.
    public void goOn() {
        pacing.goOn();
    }

    /// Writes down the next letter if its time has come, and learns what became of the others. Worth calling every
    /// moment; how many it wrote down. None while there is no mail account for letters.
    public int sendDue() {
        Instant now = hours.now();
        settlements.settle(now);
        if (!pacing.letsOneLeave(now)) return 0;
        return candidates
                        .next()
                        .filter(it -> letters.queue(it.row(), it.person(), now, now.plus(hours.gap())))
                        .isPresent()
                ? 1
                : 0;
    }
}
