package askfirst.mail;

import java.time.Instant;
import java.util.Optional;

/// One message to one recipient: there is no place for a second one, in the envelope or in a header.
///
/// @param id      the Message-ID without its angle brackets; a pure function of what is written down about the message
/// @param subject one line
/// @param text    the plain part, worth reading by itself
/// @param html    "" for one that is plain text only
/// @param list    what mail programs are told about the list it came by; empty for what is written to one person
public record Mail(
        String id,
        Sender from,
        EmailAddress to,
        String subject,
        String text,
        String html,
        Instant date,
        Manner manner,
        Optional<ListHeaders> list) {

    /// To one person, by no list.
    public Mail(
            String id,
            Sender from,
            EmailAddress to,
            String subject,
            String text,
            String html,
            Instant date,
            Manner manner) {
        this(id, from, to, subject, text, html, date, manner, Optional.empty());
    }

    /// Who wrote it just now: decides what machines are told (RFC 3834).
    public enum Manner {
        /// a program, because of something somebody did
        AUTOMATIC,
        /// the author
        WRITTEN,
        /// the author, to one person: plain text, by her own mailbox
        LETTER
    }

    public Mail {
        HeaderText.check(id);
        HeaderText.check(subject);
        if (!id.matches("[!-~&&[^<>]]+@[!-~&&[^<>]]+")) throw new IllegalArgumentException("not a Message-ID: " + id);
    }

    /// As it goes over the wire and into an `.eml` file (RFC 5322).
    public byte[] bytes() {
        return MimeBytes.of(this);
    }

    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
