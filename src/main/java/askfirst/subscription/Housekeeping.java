package askfirst.subscription;

import askfirst.ceiling.Ceilings;
import askfirst.delivery.Deliveries;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/// Forgets what was kept for a few days only.
@Singleton
class Housekeeping {
    private final Requests requests;
    private final Ceilings ceilings;
    private final AddressChanges changes;
    private final Deliveries deliveries;
    private final Clock clock;

    Housekeeping(Requests requests, Ceilings ceilings, AddressChanges changes, Deliveries deliveries, Clock clock) {
        this.requests = requests;
        this.ceilings = ceilings;
        this.changes = changes;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void tidy() {
        Instant now = clock.instant();
        requests.tidy();
        ceilings.tidy();
        changes.tidy(now);
        deliveries.recallAsking(now.minus(Requests.MAIL_LEAVES));
        deliveries.forget(now);
    }
}
