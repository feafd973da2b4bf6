package askfirst.suppression;

/// Why nobody writes there any more.
public enum Reason {
    /// the mailbox's owner said never again
    NEVER,
    /// the author was asked, outside of any form, or decided
    AUTHOR,
    /// the reader had everything about her erased, and nothing but this stayed; she comes back by the form and a press
    ERASED,
    /// somebody invited told this address along with her never, and nobody knows whether it is hers; its owner comes
    /// back by the form and a press
    TOLD
}
