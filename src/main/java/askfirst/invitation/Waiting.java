package askfirst.invitation;

import java.time.LocalDate;

/// Why nothing is written to somebody just now, and until which day.
public record Waiting(LocalDate until, Why why) {

    /// The reason that lasts longer.
    public enum Why {
        /// they talked in the last days
        TALKED,
        /// the author said so
        NOT_NOW
    }
}
