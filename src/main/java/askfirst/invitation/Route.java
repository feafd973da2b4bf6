package askfirst.invitation;

/// How a letter gets to its person.
public enum Route {
    /// the author pastes it into a message
    LINKEDIN,
    /// by the author's own mailbox, slowly
    MAIL,
    /// the author sends it herself with her mail program
    FILE
}
