package askfirst.subscription;

import askfirst.mail.EmailAddress;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/// An address whose owner said yes, once at least.
@MappedEntity("subscription")
record SubscriptionRow(
        @Id UUID id, String recipient, String address, State state, Rhythm rhythm, Instant since, Instant changedAt) {

    Subscriber view() {
        return new Subscriber(id, new EmailAddress(recipient), state, since, rhythm);
    }
}
