/// Mail is written down, then sent, then settled.
///
/// Start at [Deliveries]. Owns the tables `message`, `delivery` and `link`.
/// Surprise: a message is stored without its secret; the personal link is made when a delivery is claimed, and only its
/// hash is kept.
@NullMarked
package askfirst.delivery;

import org.jspecify.annotations.NullMarked;
