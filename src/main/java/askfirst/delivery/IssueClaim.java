package askfirst.delivery;

import java.time.Instant;
import java.util.UUID;

/// One issue to one reader, ours to send for as long as the lease lasts.
///
/// @param id       the delivery
/// @param claim    the lease's, so that a late result of somebody else changes nothing
/// @param place    among all claims of that lease: they are begun in this order
/// @param mailId   the Message-ID of every attempt
/// @param attempts with this one
/// @param beginBefore after that she has to be asked once more whether she still reads
public record IssueClaim(
        UUID id,
        UUID claim,
        long place,
        Reader reader,
        String messageId,
        String mailId,
        int attempts,
        Instant beginBefore) {
    /// Whether the ledger gives her up when a server says "later" once more.
    boolean isLastAttempt() {
        return RetrySchedule.ASKED_FOR.after(attempts).isEmpty();
    }
}
