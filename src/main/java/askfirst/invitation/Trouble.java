package askfirst.invitation;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/// What has gone wrong with a round since the author last looked.
///
/// @param mails that left in all, came back or not; what was pasted is none
@Introspected
record Trouble(UUID roundId, long nevers, long bounces, long mails) {}
