/// Secrets in links: made here, known elsewhere only by their hash.
///
/// Start at [Tokens] (random, one use), [SignedLinks] (rebuilt at will, never expire) and [Codes] (typed by hand).
/// Owns randomness and `data/key`. Surprise: the purpose is part of the hash and of the signature, so a token of one
/// purpose is a stranger to every other.
@NullMarked
package askfirst.token;

import org.jspecify.annotations.NullMarked;
