package askfirst.web;

import askfirst.token.SignedTimes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Whether a form came the way machines send theirs. Whoever it falls on is asked once more, never dropped.
@Singleton
class Suspicion {
    private static final Duration FASTEST_HAND = Duration.ofSeconds(2);
    private static final Duration LONGEST_THOUGHT = Duration.ofHours(24);

    private final SignedTimes times;
    private final Clock clock;

    Suspicion(SignedTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    /// What a form carries so that its age is known when it comes back.
    String now() {
        return times.sign(clock.instant());
    }

    boolean fallsOn(Filled form) {
        return !form.trap().isBlank() || form.opened().map(this::isNoHand).orElse(false);
    }

    private boolean isNoHand(String opened) {
        return times.read(opened).map(this::age).filter(Suspicion::isHuman).isEmpty();
    }

    private Duration age(Instant opened) {
        return Duration.between(opened, clock.instant());
    }

    private static boolean isHuman(Duration age) {
        return age.compareTo(FASTEST_HAND) >= 0 && age.compareTo(LONGEST_THOUGHT) <= 0;
    }
}
