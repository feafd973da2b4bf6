package askfirst.publishing;

import askfirst.delivery.Balance;
import askfirst.delivery.Delay;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;

/// How the sending of an issue stands.
///
/// @param dueAt    when it goes, or went
/// @param localDue the same as the author wrote it, and her zone; "" when she named no time
/// @param delay    whom the mail server did not take yet, while it is under way
public record Standing(
        UUID id,
        String slug,
        String title,
        State state,
        Pause pause,
        Instant askedAt,
        Instant dueAt,
        String localDue,
        String zone,
        Optional<Instant> begunAt,
        Optional<Instant> endedAt,
        Balance balance,
        Optional<Delay> delay) {

    /// By the clocks its author named, or else by these.
    public ZonedDateTime due(ZoneId newsletters) {
        return dueAt.atZone(zone.isEmpty() ? newsletters : ZoneId.of(zone));
    }

    /// From then on it asks its author first, if nobody served until then.
    public Instant lateAt() {
        return dueAt.plus(PublicationRepository.LATE);
    }

    /// Whether it waits for its author's word, also when nobody was there to write that down.
    public boolean isLateAt(Instant now) {
        return state == State.LATE || (state == State.WAITING && lateAt().isBefore(now));
    }
}
