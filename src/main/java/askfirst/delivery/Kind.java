package askfirst.delivery;

import askfirst.token.Purpose;

/// What a message is for, and so what its personal link does.
public enum Kind {
    /// asks for the one more press
    CONFIRMATION(Purpose.CONFIRM),
    /// the same, to a mailbox whose owner once said never and now wishes for letters by a link of hers
    RETURN(Purpose.CONFIRM),
    /// tells a reader something about her subscription
    NOTICE(Purpose.STOP);

    private final Purpose link;

    Kind(Purpose link) {
        this.link = link;
    }

    Purpose link() {
        return link;
    }
}
