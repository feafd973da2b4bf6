package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.mail.EmailAddress;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person's invitation.
///
/// @param chosen  the connection again, as long as she may not be chosen once more
/// @param profile whom it is for, should the address book lose her
/// @param drafted the text before the author edited it
/// @param leftAt  when its link first left the outbox, by whichever way
/// @param approvedTo the address the author approved it for, should it go by mail
/// @param bouncedAt  when its mail came back, whichever way it went then
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
        Letter.Kind kind,
        @Nullable String approvedTo,
        @Nullable Instant bouncedAt) {

    boolean isOpen(Instant now) {
        return invites()
                && switch (state) {
                    case APPROVED, SENT, UNKNOWN, HANDED_OVER, BOUNCED -> expiresAt == null || expiresAt.isAfter(now);
                    // back in the author's hands after its link had left
                    case ON_HOLD, DRAFT -> leftAt != null && (expiresAt == null || expiresAt.isAfter(now));
                    case SELECTED, ACCEPTED, DECLINED, NEVER, EXPIRED, DROPPED, FORGOTTEN -> false;
                };
    }

    /// Whether this is the address the author saw when she approved it.
    boolean isApprovedFor(Connection person) {
        return person.address().map(EmailAddress::normal).equals(Optional.ofNullable(approvedTo));
    }

    /// It was approved for another address than she has now, and nobody has looked at it since.
    boolean isForAnotherAddress(Connection person) {
        return state == State.DRAFT && approvedTo != null && !isApprovedFor(person);
    }

    boolean invites() {
        return kind == Letter.Kind.INVITATION;
    }

    /// Whom a mail is about that carries it: without a link it is about the person herself.
    UUID subjectOfMail() {
        return invites() ? id : connectionId;
    }

    /// For good: what was forgotten later looks as what was not.
    boolean isAnswered() {
        return switch (state) {
            case ACCEPTED, DECLINED, NEVER -> true;
            case FORGOTTEN -> answeredAt != null;
            case SELECTED, ON_HOLD, DRAFT, APPROVED, SENT, UNKNOWN, HANDED_OVER, EXPIRED, BOUNCED, DROPPED -> false;
        };
    }

    /// A no that may still turn into a yes.
    boolean mayChangeItsMind(Instant after) {
        return state == State.DECLINED && answeredAt != null && answeredAt.isAfter(after);
    }
}
