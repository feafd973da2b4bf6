package askfirst.subscription;

import askfirst.mail.EmailAddress;
import java.util.UUID;

/// A [Subscriber] as whoever plans an issue sees her, a million times: whether it goes to her, and where.
///
/// @param state [State#ACTIVE], [State#PAUSED] or [State#UNREACHABLE]
public record Addressee(UUID id, EmailAddress address, State state, Rhythm rhythm) {}
