package askfirst.subscription;

import askfirst.mail.EmailAddress;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The letters left a mailbox for another.
///
/// @param successorId the subscription by which they come now; another one when the new mailbox had its own already
/// @param recipient   the mailbox they left
@MappedEntity("address_change")
record AddressChangeRow(
        @Id UUID id,
        UUID subscriptionId,
        UUID successorId,
        String recipient,
        String address,
        Instant changedAt,
        @Nullable Instant undoneAt) {

    EmailAddress left() {
        return new EmailAddress(recipient);
    }
}
