package askfirst.invitation;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What has gone wrong with a round, or with letters of none, since the author last looked.
///
/// @param roundId absent for letters that belong to none, taken together
/// @param mails that left in all, came back or not; what was pasted is none
@Introspected
record Trouble(@Nullable UUID roundId, long nevers, long bounces, long mails) {}
