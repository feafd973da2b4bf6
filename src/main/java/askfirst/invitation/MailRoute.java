package askfirst.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/// Sends approved letters slowly, as a person would: in working hours, with a pause of chance between two, few a day.
///
/// Nothing of it is known to this process only, so it may be killed at any time.
@Singleton
public class MailRoute {
    private static final int A_DAY = 20;
    private static final int A_WEEK = 100;

    private final InvitationRepository invitations;
    private final PostRepository post;
    private final Letters letters;
    private final Candidates candidates;
    private final Hours hours;

    MailRoute(
            InvitationRepository invitations,
            PostRepository post,
            Letters letters,
            Candidates candidates,
            Hours hours) {
        this.invitations = invitations;
        this.post = post;
        this.letters = letters;
        this.candidates = candidates;
        this.hours = hours;
    }

    /// Where the mail route stands.
    ///
    /// @param today  letters that left since midnight
    /// @param week   and in the last seven days
    /// @param nextAt when the next may leave at the earliest
    public record Pace(int waiting, long today, long week, Instant nextAt, Limits limits) {}

    /// How much may leave, and between which hours on a weekday.
    public record Limits(int aDay, int aWeek, LocalTime from, LocalTime to) {}

    public Pace pace() {
        return new Pace(
                post.due().size(),
                post.leftSince(hours.midnight()),
                post.leftSince(hours.weekAgo()),
                post.nextAt(),
                new Limits(A_DAY, A_WEEK, Hours.MORNING, Hours.EVENING));
    }

    /// Writes down the next letter if its time has come, and learns what became of the others. Worth calling every
    /// moment; how many it wrote down.
    public int sendDue() {
        Instant now = hours.now();
        letters.settle(invitations, now);
        if (!hours.areWorking() || post.nextAt().isAfter(now)) return 0;
        Optional<InvitationRow> next = candidates.next();
        if (next.isEmpty() || isEnough()) return 0;
        return candidates
                        .person(next.get())
                        .filter(person -> letters.queue(next.get(), person, now, now.plus(hours.gap())))
                        .isPresent()
                ? 1
                : 0;
    }

    private boolean isEnough() {
        return post.leftSince(hours.midnight()) >= A_DAY || post.leftSince(hours.weekAgo()) >= A_WEEK;
    }
}
