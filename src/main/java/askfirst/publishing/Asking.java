package askfirst.publishing;

import askfirst.delivery.Delay;
import java.util.Optional;

/// A sending that waits for its author's word.
///
/// @param delay whom the mail server did not take yet, when that is why
public record Asking(String slug, String title, Why why, Optional<Delay> delay) {

    /// What she is asked about.
    public enum Why {
        /// it should have gone when nobody was serving
        LATE,
        /// she stopped it herself
        PAUSED,
        /// it stopped by itself
        REFUSED,
        /// an older database was put back
        RESTORED,
        /// nobody gets it, because the mail server takes nothing or cannot be reached
        STUCK,
        /// nobody can know whether it arrived everywhere
        UNKNOWN
    }
}
