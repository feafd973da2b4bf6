package askfirst.subscription;

import askfirst.delivery.PageLinks;
import askfirst.token.Purpose;
import askfirst.token.SignedLinks;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// Which reader's own page a link opens: the newest mail's, and only from the mailbox her letters go to.
@Singleton
class OwnLinks {
    private final PageLinks links;
    private final SignedLinks signed;
    private final SubscriptionRepository readers;

    OwnLinks(PageLinks links, SignedLinks signed, SubscriptionRepository readers) {
        this.links = links;
        this.signed = signed;
        this.readers = readers;
    }

    /// @param stop what her stop links end with
    record Lead(UUID reader, Token stop, boolean opens) {}

    Optional<Lead> lead(Token token) {
        return links.carrier(token).flatMap(mail -> readers.byId(mail.about()).map(reader -> lead(mail, reader)));
    }

    private Lead lead(PageLinks.Carrier mail, SubscriptionRow reader) {
        boolean opens = mail.age() == PageLinks.Age.NEWEST && mail.to().normal().equals(reader.address());
        return new Lead(reader.id(), signed.sign(Purpose.STOP, reader.id()), opens);
    }
}
