package askfirst.subscription;

import askfirst.mail.EmailAddress;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What whoever sends an issue asks of somebody who reads: nothing that the index `subscription_reading` does not have.
@MappedEntity("subscription")
record ReadingRow(
        @Id UUID id,
        String recipient,
        State state,
        Rhythm rhythm,
        Instant since,
        @Nullable Instant pausedUntil,
        String name) {

    Subscriber view(Instant now) {
        Optional<Instant> pause = Optional.ofNullable(pausedUntil).filter(until -> until.isAfter(now));
        State seen = pause.isPresent() ? State.PAUSED : state;
        return new Subscriber(id, new EmailAddress(recipient), seen, since, rhythm, pause, Optional.empty(), name);
    }
}
