/// The author's mistakes, said so that she can mend them, and the typed reading of what she wrote.
///
/// Start at [Keys] to read a file of keys, at [Problems] to collect what is wrong in it.
/// Owns nothing on disk. YAML is read without types: `title: 2026` is the text `2026`.
/// What can surprise: a key nobody asked for is a mistake, so ask for every key before [Keys#refuseUnknown].
@NullMarked
package askfirst.problem;

import org.jspecify.annotations.NullMarked;
