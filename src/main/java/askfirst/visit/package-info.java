/// A newsletter's rooms, opened for one command while another process may be serving it.
///
/// Start at [Visit]. Owns nothing.
/// Surprise: nothing is served and no worker sends; what a visitor queues waits for whoever serves.
@NullMarked
package askfirst.visit;

import org.jspecify.annotations.NullMarked;
