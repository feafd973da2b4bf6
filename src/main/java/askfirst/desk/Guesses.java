package askfirst.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How many links nobody made were tried of late.
@Singleton
final class Guesses {
    private static final int MOST = 30;
    private static final Duration SPAN = Duration.ofMinutes(1);

    private final Clock clock;
    private Instant since = Instant.EPOCH;
    private int count;

    Guesses(Clock clock) {
        this.clock = clock;
    }

    synchronized void add() {
        Instant now = clock.instant();
        if (now.isAfter(since.plus(SPAN))) {
            since = now;
            count = 0;
        }
        count++;
    }

    synchronized boolean areTooMany() {
        return count >= MOST && !clock.instant().isAfter(since.plus(SPAN));
    }
}
