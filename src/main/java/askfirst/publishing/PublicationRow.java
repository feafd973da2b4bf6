package askfirst.publishing;

import askfirst.issue.Issue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The sending of one issue.
@MappedEntity("publication")
record PublicationRow(
        @Id UUID id,
        String slug,
        String title,
        String messageId,
        String digestId,
        Issue.Reach reach,
        State state,
        Pause pause,
        Instant askedAt,
        Instant dueAt,
        String localDue,
        String zone,
        String plannedTo,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt) {

    /// Whether all its readers are written down.
    boolean isPlanned() {
        return plannedTo.equals("~");
    }

    /// Sent or given up.
    boolean isOver() {
        return state == State.SENT || state == State.CANCELLED;
    }

    /// The same, and nothing more was decided since then.
    boolean hasEndedBefore(Instant then) {
        return isOver() && endedAt != null && endedAt.isBefore(then);
    }

    /// Which message a reader of that lot gets.
    String messageFor(Lot lot) {
        return lot == Lot.FEW_MONTHS ? digestId : messageId;
    }
}
