package askfirst.subscription;

import askfirst.mail.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Somebody who said yes from her own mailbox. A view: there is no other way to get one than the confirmed row.
///
/// @param since       when she last said yes
/// @param pausedUntil when letters begin again; empty unless [State#PAUSED]
/// @param endedAt     since when no letters go out; empty unless [State#STOPPED] or [State#UNREACHABLE]
/// @param name        what she wants to be greeted with; "" unless she wrote one
public record Subscriber(
        UUID id,
        EmailAddress address,
        State state,
        Instant since,
        Rhythm rhythm,
        Optional<Instant> pausedUntil,
        Optional<Instant> endedAt,
        String name) {}
