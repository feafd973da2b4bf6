package askfirst.connection;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody's review was before the last change of one.
@MappedEntity("review")
record ReviewRow(
        @Id int id,
        UUID connectionId,
        @Nullable Tie tie,
        String note,
        String reason,
        @Nullable LocalDate talkedOn,
        @Nullable LocalDate notNowUntil) {

    static ReviewRow before(ConnectionRow row) {
        Review it = row.review();
        return new ReviewRow(1, row.id(), it.tie(), it.note(), it.reason(), it.talkedOn(), it.notNowUntil());
    }

    Review review() {
        return new Review(tie, note, reason, talkedOn, notNowUntil);
    }
}
