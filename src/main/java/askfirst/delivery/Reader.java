package askfirst.delivery;

import askfirst.mail.EmailAddress;
import java.util.UUID;

/// Whom an issue goes to.
///
/// @param id   her subscription, which her stop link is about
/// @param name what she wants to be greeted with; "" when she named none
public record Reader(UUID id, EmailAddress to, String name) {}
