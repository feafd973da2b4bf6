package askfirst.publishing;

/// A sending that waits for its author's word.
public record Asking(String slug, String title, Why why) {

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
        /// nobody can know whether it arrived everywhere
        UNKNOWN
    }
}
