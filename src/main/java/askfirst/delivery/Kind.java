package askfirst.delivery;

import askfirst.mail.Mail;
import askfirst.token.Purpose;
import java.time.Duration;
import java.util.List;

/// What a message is for, and so what its personal links do.
public enum Kind {
    /// asks for the one more press
    CONFIRMATION(Purpose.CONFIRM),
    /// the same, to a mailbox whose owner once said never and now wishes for letters by a link of hers
    RETURN(Purpose.CONFIRM),
    /// tells a reader something about her subscription
    NOTICE(Purpose.STOP, Purpose.MANAGE),
    /// tells a mailbox that its letters go elsewhere from now on
    MOVED(Purpose.UNDO),
    /// tells the author something; carries no personal link
    AUTHOR,
    /// one number of the newsletter, to one reader: at most one ever leaves
    ISSUE(Purpose.STOP, Purpose.MANAGE),
    /// the same to its author alone, before anybody else gets it; only its link to read it leads anywhere
    TEST(Purpose.STOP, Purpose.MANAGE),
    /// from the author to one person who asked for nothing: at most one ever leaves, so it is never tried twice
    LETTER(Purpose.INVITE),
    /// the same without an invitation: as an answer she gets by replying, it carries no link
    BARE_LETTER;

    private final List<Purpose> links;

    Kind(Purpose... links) {
        this.links = List.of(links);
    }

    List<Purpose> links() {
        return links;
    }

    /// What only some of its mails carry: a letter that is in no archive is read by a link of the reader's own.
    boolean mayCarry(Purpose purpose) {
        return purpose == Purpose.READ && isByList();
    }

    boolean opensOwnPage() {
        return links.contains(Purpose.MANAGE) && this != TEST;
    }

    /// Whether it came by the list: mail programs are told how to leave it.
    boolean isByList() {
        return this == ISSUE || this == TEST;
    }

    /// From the author to one person who asked for nothing.
    boolean isLetter() {
        return this == LETTER || this == BARE_LETTER;
    }

    /// What its mails are, to whoever carries them.
    Mail.Manner manner() {
        return switch (this) {
            case LETTER, BARE_LETTER -> Mail.Manner.LETTER;
            case ISSUE, TEST -> Mail.Manner.WRITTEN;
            case CONFIRMATION, RETURN, NOTICE, MOVED, AUTHOR -> Mail.Manner.AUTOMATIC;
        };
    }

    /// How long its deliveries are kept: a link to a reader's own page is known by its delivery, and a letter may come
    /// back late.
    Duration kept() {
        return switch (this) {
            case NOTICE, ISSUE -> Duration.ofDays(365);
            case LETTER, BARE_LETTER -> Duration.ofDays(60);
            case CONFIRMATION, RETURN, MOVED, AUTHOR, TEST -> Duration.ofDays(7);
        };
    }
}
