package askfirst.delivery;

import askfirst.token.Purpose;
import java.util.Optional;

/// What a message is for, and so what its personal link does.
public enum Kind {
    /// asks for the one more press
    CONFIRMATION(Purpose.CONFIRM),
    /// the same, to a mailbox whose owner once said never and now wishes for letters by a link of hers
    RETURN(Purpose.CONFIRM),
    /// tells a reader something about her subscription
    NOTICE(Purpose.STOP),
    /// tells the author something; carries no personal link
    AUTHOR;

    private final Optional<Purpose> link;

    Kind() {
        this.link = Optional.empty();
    }

    Kind(Purpose link) {
        this.link = Optional.of(link);
    }

    Optional<Purpose> link() {
        return link;
    }
}
