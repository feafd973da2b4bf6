package askfirst.delivery;

import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/// Takes back what is written down and in no worker's hands yet. Sends nothing, so commands can use it too.
@Singleton
public class Recall {
    private final DeliveryRepository deliveries;
    private final Clock clock;

    Recall(DeliveryRepository deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// Belongs into the transaction that decides that this address gets nothing any more.
    public void everythingTo(EmailAddress address) {
        deliveries.recall(address.normal(), clock.instant());
    }

    /// Belongs into the transaction that ends a subscription: what is left to say to a reader is not true any more.
    public void everythingAbout(UUID subscription) {
        deliveries.recallAbout(subscription, clock.instant());
    }
}
