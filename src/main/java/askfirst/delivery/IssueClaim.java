package askfirst.delivery;

import java.time.Instant;
import java.util.UUID;

/// One issue to one reader, ours to send for as long as the lease lasts.
///
/// @param id       the delivery
/// @param claim    made anew each time, so that a late result of somebody else changes nothing
/// @param mailId   the Message-ID of every attempt
/// @param attempts with this one
/// @param beginBefore after that she has to be asked once more whether she still reads
public record IssueClaim(
        UUID id, UUID claim, Reader reader, String messageId, String mailId, int attempts, Instant beginBefore) {}
