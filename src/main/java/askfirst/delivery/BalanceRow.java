package askfirst.delivery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was counted of an issue that had come to rest.
///
/// @param changes how often its rows were changed by anything but their being sent
/// @param counted after which of these changes; absent before the first time
/// @param unclear how many are unknown
@MappedEntity("balance")
record BalanceRow(
        @Id UUID publicationId,
        long changes,
        @Nullable Long counted,
        long sent,
        long failed,
        long skipped,
        long held,
        long unclear) {

    boolean isTrue() {
        return counted != null && counted == changes;
    }

    Balance balance() {
        return new Balance(0, 0, sent, failed, skipped, held, unclear);
    }
}
