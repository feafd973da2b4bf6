/// Which database, and what a commit is worth: an acknowledged promise survives `kill -9`.
///
/// Start at [Database]; rooms above use [Transactions]. Owns the files of `data/` that belong to the database, and the
/// migrations in `db/migration`.
/// Surprise: an embedded database belongs to one process, so a serving process lends it to visiting commands over
/// loopback.
@NullMarked
package askfirst.database;

import org.jspecify.annotations.NullMarked;
