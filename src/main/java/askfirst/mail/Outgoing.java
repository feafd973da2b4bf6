package askfirst.mail;

import java.time.Instant;

/// A message as it leaves: whole, in bytes, for one mailbox.
///
/// @param id    its Message-ID without the angle brackets
/// @param date  as its Date header says
/// @param from  where what cannot be delivered comes back to
/// @param bytes as RFC 5322 wants them, with CRLF; nobody changes them any more
public record Outgoing(String id, Instant date, EmailAddress from, EmailAddress to, byte[] bytes) {

    static Outgoing of(Mail mail) {
        return new Outgoing(mail.id(), mail.date(), mail.from().address(), mail.to(), mail.bytes());
    }

    @Override
    public String toString() {
        return "Outgoing[" + bytes.length + " bytes]";
    }
}
