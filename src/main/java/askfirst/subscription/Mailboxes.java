package askfirst.subscription;

import askfirst.delivery.Deliveries;
import askfirst.mail.EmailAddress;
import askfirst.token.SignedLinks;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// Whose mailbox a link was mailed to. Empty for links that are not ours, and for those we have forgotten.
@Singleton
class Mailboxes {
    private final Deliveries deliveries;
    private final SignedLinks links;
    private final SubscriptionRepository readers;
    private final AddressChanges changes;

    Mailboxes(Deliveries deliveries, SignedLinks links, SubscriptionRepository readers, AddressChanges changes) {
        this.deliveries = deliveries;
        this.links = links;
        this.readers = readers;
        this.changes = changes;
    }

    Optional<EmailAddress> of(Token token) {
        return switch (token.purpose()) {
            case CONFIRM -> deliveries.carrying(token).map(Deliveries.Carrier::to);
            case MANAGE -> Optional.empty();
            case UNDO -> links.read(token).flatMap(changes::find).map(AddressChangeRow::left);
            case STOP -> reader(token).flatMap(readers::byId).map(row -> new EmailAddress(row.recipient()));
        };
    }

    /// The subscription a stop link is about.
    Optional<UUID> reader(Token token) {
        return links.read(token);
    }
}
