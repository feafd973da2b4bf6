package askfirst.publishing;

/// Why nothing leaves.
public enum Pause {
    /// it does
    NONE,
    /// the author wanted so
    AUTHOR,
    /// too many were refused for good: first she has to look
    REFUSALS,
    /// an older database was put back: first she has to say whether it is to go
    RESTORED
}
