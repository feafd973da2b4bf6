package askfirst.invitation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person's invitation.
///
/// @param chosen  the connection again, as long as she may not be chosen once more
/// @param profile whom it is for, should the address book lose her
/// @param drafted the text before the author edited it
/// @param leftAt  when its link first left the outbox, by whichever way
@MappedEntity("invitation")
record InvitationRow(
        @Id UUID id,
        @Nullable UUID roundId,
        UUID connectionId,
        @Nullable UUID chosen,
        @Nullable String profile,
        State state,
        String subject,
        String drafted,
        String text,
        int version,
        String codeHash,
        @Nullable Route route,
        @Nullable LocalDate holdUntil,
        Instant chosenAt,
        @Nullable Instant openedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant leftAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant expiresAt,
        @Nullable Instant answeredAt,
        @Nullable Instant wroteBackAt,
        @Nullable UUID deliveryId,
        Letter.Kind kind) {

    boolean isOpen(Instant now) {
        return invites()
                && switch (state) {
                    case APPROVED, SENT, UNKNOWN, HANDED_OVER, BOUNCED -> expiresAt == null || expiresAt.isAfter(now);
                    case SELECTED, ON_HOLD, DRAFT, ACCEPTED, DECLINED, NEVER, EXPIRED, DROPPED, FORGOTTEN -> false;
                };
    }

    boolean invites() {
        return kind == Letter.Kind.INVITATION;
    }

    boolean isAnswered() {
        return state == State.ACCEPTED || state == State.DECLINED || state == State.NEVER;
    }

    /// A no that may still turn into a yes.
    boolean mayChangeItsMind(Instant after) {
        return state == State.DECLINED && answeredAt != null && answeredAt.isAfter(after);
    }
}
