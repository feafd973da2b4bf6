package askfirst.ceiling;

import java.time.Duration;

/// Why somebody is written to without being sent a letter, and how seldom that may be.
public enum Occasion {
    /// somebody typed the address into a form
    CONFIRMATION(Duration.ofHours(24), Duration.ofDays(90)),
    /// its owner wishes for letters by a link of hers, after a "never again"
    RETURN(Duration.ofHours(24), Duration.ofDays(90)),
    /// somebody typed it into a form, and it is a reader's
    NOTICE(Duration.ofDays(7), Duration.ofDays(7)),
    /// the author hears of a flood
    ALARM(Duration.ofHours(24), Duration.ofHours(24));

    static final Duration LONGEST = Duration.ofDays(90);
    private final Duration once;
    private final Duration threeTimes;

    Occasion(Duration once, Duration threeTimes) {
        this.once = once;
        this.threeTimes = threeTimes;
    }

    /// The time in which there is one such mail at most.
    Duration once() {
        return once;
    }

    /// The time in which there are three at most.
    Duration threeTimes() {
        return threeTimes;
    }
}
