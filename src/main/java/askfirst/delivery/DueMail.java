package askfirst.delivery;

import askfirst.site.Settings;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/// What is due, issues apart. A letter to somebody who asked for nothing waits while there is no account it could leave
/// by: in the folder on this machine it would look as sent, and nobody gets a second.
@Singleton
class DueMail {
    private final DeliveryRepository deliveries;
    private final Settings settings;

    DueMail(DeliveryRepository deliveries, Settings settings) {
        this.deliveries = deliveries;
        this.settings = settings;
    }

    List<DeliveryRow> at(Instant now) {
        return settings.letters().isPresent() ? deliveries.due(now) : deliveries.dueButLetters(now);
    }
}
