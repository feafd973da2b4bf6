package askfirst.mail;

/// A message as it leaves: whole, in bytes, for one mailbox.
///
/// @param from  where what cannot be delivered comes back to
/// @param bytes as RFC 5322 wants them, with CRLF; nobody changes them any more
public record Outgoing(EmailAddress from, EmailAddress to, byte[] bytes) {

    static Outgoing of(Mail mail) {
        return new Outgoing(mail.from().address(), mail.to(), mail.bytes());
    }

    @Override
    public String toString() {
        return "Outgoing[" + bytes.length + " bytes]";
    }
}
