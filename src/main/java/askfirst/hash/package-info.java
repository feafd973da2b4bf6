/// SHA-256, the one hash of this house: for what must not be stored as it is, and for what must not change unnoticed.
///
/// Start at [Sha256]. Owns nothing on disk.
/// What can surprise: hashes that are kept (a token's, a wording's) are older than the code that reads them, so what
/// goes into them never changes.
@NullMarked
package askfirst.hash;

import org.jspecify.annotations.NullMarked;
