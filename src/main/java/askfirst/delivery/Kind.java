package askfirst.delivery;

import askfirst.token.Purpose;

/// What a message is for, and so what its personal link does.
public enum Kind {
    /// asks for the one more press
    CONFIRMATION(Purpose.CONFIRM),
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
