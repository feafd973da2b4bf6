package askfirst.token;

/// The one thing a token is good for.
public enum Purpose {
    CONFIRM,
    STOP,
    /// opens a reader's own page
    MANAGE,
    /// takes back a change of address
    UNDO,
    /// opens the one invitation somebody ever gets
    INVITE
}
