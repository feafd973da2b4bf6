package askfirst.subscription;

import askfirst.mail.EmailAddress;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address whose owner said yes, once at least.
@MappedEntity("subscription")
record SubscriptionRow(
        @Id UUID id,
        String recipient,
        String address,
        State state,
        Rhythm rhythm,
        Instant since,
        Instant changedAt,
        @Nullable Instant pausedUntil,
        String name,
        @Nullable Instant undoUntil) {

    /// Whose mailbox is suppressed.
    Subscriber suppressed(Instant now) {
        Subscriber seen = view(now);
        return seen.state() == State.STOPPED
                ? seen
                : new Subscriber(
                        id, seen.address(), State.SUPPRESSED, since, rhythm, Optional.empty(), Optional.empty(), name);
    }

    Subscriber view(Instant now) {
        Optional<Instant> pause =
                Optional.ofNullable(pausedUntil).filter(until -> state == State.ACTIVE && until.isAfter(now));
        Optional<Instant> end = Optional.of(changedAt).filter(_ -> state != State.ACTIVE);
        State seen = pause.isPresent() ? State.PAUSED : state;
        return new Subscriber(id, new EmailAddress(recipient), seen, since, rhythm, pause, end, name);
    }
}
