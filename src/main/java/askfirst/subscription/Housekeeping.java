package askfirst.subscription;

import askfirst.ceiling.Ceilings;
import askfirst.delivery.Deliveries;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// Forgets what was kept for a few days only.
@Singleton
class Housekeeping {
    private static final Duration KEPT = Duration.ofDays(7);

    private final Requests requests;
    private final Ceilings ceilings;
    private final Deliveries deliveries;
    private final Clock clock;

    Housekeeping(Requests requests, Ceilings ceilings, Deliveries deliveries, Clock clock) {
        this.requests = requests;
        this.ceilings = ceilings;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void tidy() {
        requests.tidy();
        ceilings.tidy();
        deliveries.forget(clock.instant().minus(KEPT));
    }
}
