package askfirst.delivery;

import askfirst.mail.Bounce;
import askfirst.mail.SendResult;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Who cannot be reached any more, by what servers said of her mailbox: that there is none, or so often that it takes
/// nothing.
@Singleton
public class Bounces {
    /// So many letters within that time.
    private static final int OFTEN = 3;

    private static final Duration WITHIN = Duration.ofDays(30);

    private final IssueRepository issues;
    private final Clock clock;

    Bounces(IssueRepository issues, Clock clock) {
        this.issues = issues;
        this.clock = clock;
    }

    /// Among those whose letters came to an end just now. Belongs into the transaction that settled them.
    public List<Reader> unreachable(List<Done> settled) {
        return settled.stream()
                .filter(this::isUnreachable)
                .map(it -> it.claim().reader())
                .toList();
    }

    private boolean isUnreachable(Done done) {
        return switch (done) {
            case Done.NotBegun _ -> false;
            case Done.Tried(var claim, SendResult.Refused refused) -> isUnreachable(claim, refused.bounce());
            case Done.Tried(var claim, SendResult.TryLater(int code, String said)) ->
                claim.isLastAttempt() && isUnreachable(claim, Bounce.of(code, said));
            case Done.Tried _ -> false;
        };
    }

    private boolean isUnreachable(IssueClaim claim, Bounce bounce) {
        return switch (bounce) {
            case HARD -> true;
            case SOFT -> hasOftenFailed(claim.reader());
            case NONE -> false;
        };
    }

    private boolean hasOftenFailed(Reader reader) {
        return issues
                        .failedTo(
                                reader.id(),
                                reader.to().normal(),
                                clock.instant().minus(WITHIN))
                        .stream()
                        .filter(row -> Bounce.of(row.replyCode(), row.reply()) != Bounce.NONE)
                        .count()
                >= OFTEN;
    }
}
