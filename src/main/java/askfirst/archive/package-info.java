/// Plans and writes the static site: files in, files out, no database.
///
/// Start at [Archive]; [Edition] goes through the issues, [Plan] lists them, [Press] makes each [Page], [Releases]
/// swaps it in.
/// Owns the output folder: `releases/`, `current`, and `.askfirst/` with what the next publish reuses.
/// What can surprise: a page is taken over from the release before when all it was made of is the same ([Output]).
@NullMarked
package askfirst.archive;

import org.jspecify.annotations.NullMarked;
