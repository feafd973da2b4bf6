package askfirst.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long to wait after each attempt that came to nothing; after the last there is none.
record RetrySchedule(List<Duration> waits) {
    /// For mails somebody just asked for: a second copy does no harm, and after a day and a half she asks again
    /// herself.
    static final RetrySchedule ASKED_FOR = new RetrySchedule(List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24)));

    /// @param attempts how many were made, at least one
    Optional<Duration> after(int attempts) {
        return attempts <= waits.size() ? Optional.of(waits.get(attempts - 1)) : Optional.empty();
    }
}
