package askfirst.token;

/// The one thing a token is good for.
public enum Purpose {
    CONFIRM,
    STOP,
    /// opens a reader's own page
    MANAGE,
    /// opens a letter only subscribers may read
    READ,
    /// takes back a change of address
    UNDO,
    /// lets the author into the desk, once
    LOGIN,
    /// the author's browser, in a cookie
    SESSION,
    /// proof that a form came from a page of the desk
    FORM,
    /// opens the one invitation somebody ever gets
    INVITE
}
