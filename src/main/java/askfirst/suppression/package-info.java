/// Addresses never to be written to, and why.
///
/// Start at [Suppressions]. Owns the table `suppression`.
/// Surprise: asked three times on a mail's way, the last time in the transaction that claims it for sending.
@NullMarked
package askfirst.suppression;

import org.jspecify.annotations.NullMarked;
