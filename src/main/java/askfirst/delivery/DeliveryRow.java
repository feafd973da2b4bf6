package askfirst.delivery;

import askfirst.mail.EmailAddress;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message to one person.
///
/// @param about whom its personal link is about: a request, a subscription or an invitation
/// @param claim made anew by whoever sends it, of an issue his [Lease], so that a late result of somebody else changes
/// nothing
/// @param publicationId the sending of the issue it belongs to; absent for every other mail
/// @param reply the server's own words when it did not take it
/// @param place of an issue: among all that are claimed under the same lease
/// @param mailId the Message-ID of every attempt, made once: the sender may change meanwhile
@MappedEntity("delivery")
record DeliveryRow(
        @Id UUID id,
        String messageId,
        String recipient,
        String address,
        UUID about,
        State state,
        Instant dueAt,
        int attempts,
        @Nullable UUID claim,
        @Nullable Instant leaseEnd,
        @Nullable Integer replyCode,
        Instant queuedAt,
        @Nullable Instant settledAt,
        String mailId,
        @Nullable UUID publicationId,
        String reply,
        @Nullable Long place) {

    static DeliveryRow queued(UUID id, Message message, EmailAddress to, UUID about, String mailId, Instant now) {
        return new DeliveryRow(
                id,
                message.id(),
                to.wire(),
                to.normal(),
                about,
                State.QUEUED,
                now,
                0,
                null,
                null,
                null,
                now,
                null,
                mailId,
                null,
                "",
                null);
    }

    EmailAddress to() {
        return new EmailAddress(recipient);
    }
}
