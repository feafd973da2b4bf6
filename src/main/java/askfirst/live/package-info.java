/// Whether this database is the one that sends, or a copy that somebody put back or took elsewhere.
///
/// Start at [Live]; every room that sends asks it first. Owns the table `live` and the file `data/live`.
/// Surprise: nothing here stops a crashed newsletter. The row moves on first and the file after it, so that only an
/// older row, another place, or a file that is missing mean a copy.
@NullMarked
package askfirst.live;

import org.jspecify.annotations.NullMarked;
