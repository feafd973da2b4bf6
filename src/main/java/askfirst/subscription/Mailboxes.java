package askfirst.subscription;

import askfirst.delivery.Deliveries;
import askfirst.mail.EmailAddress;
import askfirst.token.SignedLinks;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Which mailboxes a link was mailed to: a stop link to all that its reader had. Empty for links that are not ours, and
/// for those we have forgotten.
@Singleton
class Mailboxes {
    private final Deliveries deliveries;
    private final SignedLinks links;
    private final Traces traces;
    private final AddressChanges changes;

    Mailboxes(Deliveries deliveries, SignedLinks links, Traces traces, AddressChanges changes) {
        this.deliveries = deliveries;
        this.links = links;
        this.traces = traces;
        this.changes = changes;
    }

    Set<EmailAddress> of(Token token) {
        return switch (token.purpose()) {
            case CONFIRM -> one(deliveries.carrying(token).map(Deliveries.Carrier::to));
            case MANAGE, INVITE, READ, LOGIN, SESSION, FORM -> Set.of();
            case UNDO -> one(links.read(token).flatMap(changes::find).map(AddressChangeRow::left));
            case STOP ->
                reader(token).flatMap(traces::of).map(Traces.Found::mailboxes).orElseGet(Set::of);
        };
    }

    private static Set<EmailAddress> one(Optional<EmailAddress> mailbox) {
        return mailbox.map(Set::of).orElseGet(Set::of);
    }

    /// The subscription a stop link is about.
    Optional<UUID> reader(Token token) {
        return links.read(token);
    }
}
