package askfirst.mail;

import java.time.Instant;
import java.util.List;

/// A message as it leaves: whole, for one mailbox.
///
/// @param id       its Message-ID without the angle brackets
/// @param date     as its Date header says
/// @param from     where what cannot be delivered comes back to
/// @param passages one after the other as RFC 5322 wants them, with CRLF; nobody changes their bytes any more
public record Outgoing(String id, Instant date, EmailAddress from, EmailAddress to, List<Passage> passages) {

    Outgoing(String id, Instant date, EmailAddress from, EmailAddress to, byte[] bytes) {
        this(id, date, from, to, List.of(Passage.of(bytes)));
    }

    static Outgoing of(Mail mail) {
        return new Outgoing(mail.id(), mail.date(), mail.from().address(), mail.to(), mail.bytes());
    }

    Outgoing signed(Dkim dkim) {
        return new Outgoing(id, date, from, to, dkim.sign(bytes()));
    }

    /// The whole of it.
    public byte[] bytes() {
        byte[] bytes = new byte[size()];
        int to = 0;
        for (Passage each : passages) {
            System.arraycopy(each.bytes(), 0, bytes, to, each.bytes().length);
            to += each.bytes().length;
        }
        return bytes;
    }

    @Override
    public String toString() {
        return "Outgoing[" + size() + " bytes]";
    }

    private int size() {
        return passages.stream().mapToInt(it -> it.bytes().length).sum();
    }
}
