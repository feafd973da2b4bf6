package askfirst.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;

/// When the next letter may leave by mail.
@Singleton
class Pacing {
    private static final int A_DAY = 20;
    private static final int A_WEEK = 100;

    private final PostRepository post;
    private final Objections objections;
    private final Pauses pauses;
    private final Hours hours;

    Pacing(PostRepository post, Objections objections, Pauses pauses, Hours hours) {
        this.post = post;
        this.objections = objections;
        this.pauses = pauses;
        this.hours = hours;
    }

    MailRoute.Pace now() {
        return new MailRoute.Pace(
                post.countOfDue(),
                post.countOfUnderWay(),
                post.leftSince(hours.midnight()),
                post.leftSince(hours.weekAgo()),
                post.nextAt(),
                objections.hasMailbox() ? MailRoute.Account.THERE : MailRoute.Account.MISSING,
                new MailRoute.Limits(A_DAY, A_WEEK, Hours.MORNING, Hours.EVENING),
                pauses.ofNoRound());
    }

    void goOn() {
        pauses.goOn();
    }

    /// Asked every moment, so the cheapest question comes first.
    boolean letsOneLeave(Instant now) {
        boolean isTime = objections.hasMailbox()
                && hours.areWorking()
                && !post.nextAt().isAfter(now)
                && post.countOfDue() > 0
                && post.leftSince(hours.midnight()) < A_DAY
                && post.leftSince(hours.weekAgo()) < A_WEEK;
        if (!isTime) return false;
        pauses.forgetGone();
        return pauses.standing() == Round.Standing.GOES_ON;
    }
}
