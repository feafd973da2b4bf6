/// How much may be asked of us: by one network, by everybody together, and how often one address may be written to.
///
/// Start at [Ceilings]. Owns the tables `allowance` and `permit`, so that restarts and other instances change nothing.
/// Surprise: a process reserves permits in blocks and spends them in memory; what is used up is refused without asking
/// the database.
@NullMarked
package askfirst.ceiling;

import org.jspecify.annotations.NullMarked;
