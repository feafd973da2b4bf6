package askfirst.subscription;

/// What stays of a reader who had everything about her erased.
public enum Kept {
    /// so that nobody, herself included, brings the address back by a form
    FINGERPRINT,
    NOTHING
}
