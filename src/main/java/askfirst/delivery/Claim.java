package askfirst.delivery;

import askfirst.token.Token;
import java.util.List;
import java.util.UUID;

/// A delivery that is ours to send for as long as the lease lasts, with the links this attempt carries.
record Claim(UUID id, DeliveryRow delivery, MessageRow message, List<Token> links) {
    int attempts() {
        return delivery.attempts() + 1;
    }
}
