package askfirst.token;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;

/// Where chance comes from.
@Singleton
public class Dice {
    private final SecureRandom random = new SecureRandom();

    /// To the second, both ends included.
    public Duration between(Duration least, Duration most) {
        return Duration.ofSeconds(random.nextLong(least.toSeconds(), most.toSeconds() + 1));
    }
}
