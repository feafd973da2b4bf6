package askfirst.delivery;

import askfirst.token.Token;
import java.util.Optional;
import java.util.UUID;

/// A delivery that is ours to send for as long as the lease lasts, with the link this attempt carries.
record Claim(UUID id, DeliveryRow delivery, MessageRow message, Optional<Token> link) {
    int attempts() {
        return delivery.attempts() + 1;
    }
}
