/// Double opt-in: somebody asks, the mailbox's owner says yes by a press of her own, and any reader leaves by one.
///
/// Start at [Subscriptions]; commands start at [Register]. Owns the tables `request`, `subscription`, `consent`,
/// `address_change` and `tally`.
/// Surprise: an ask is only written down at first, the same way for every address; what it leads to is decided a moment
/// later.
@NullMarked
package askfirst.subscription;

import org.jspecify.annotations.NullMarked;
