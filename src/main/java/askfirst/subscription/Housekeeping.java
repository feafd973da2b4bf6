package askfirst.subscription;

import askfirst.delivery.Deliveries;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// Forgets what was kept for a few days only.
@Singleton
class Housekeeping {
    private static final Duration KEPT = Duration.ofDays(7);

    private final Requests requests;
    private final Allowances allowances;
    private final Deliveries deliveries;
    private final Clock clock;

    Housekeeping(Requests requests, Allowances allowances, Deliveries deliveries, Clock clock) {
        this.requests = requests;
        this.allowances = allowances;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void tidy() {
        requests.tidy();
        allowances.tidy();
        deliveries.forget(clock.instant().minus(KEPT));
    }
}
