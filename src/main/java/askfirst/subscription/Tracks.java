package askfirst.subscription;

import askfirst.mail.EmailAddress;
import java.util.Set;
import java.util.UUID;

/// What other rooms may know a reader by.
///
/// @param mailboxes   those she has and had, but for one that is another reader's now
/// @param invitations those she became a reader by
public record Tracks(Set<EmailAddress> mailboxes, Set<UUID> invitations) {}
