package askfirst.suppression;

/// Why nobody writes there any more.
public enum Reason {
    /// the mailbox's owner said never again
    NEVER
}
