/// Plans and writes the static site: files in, files out, no database.
@NullMarked
package askfirst.archive;

import org.jspecify.annotations.NullMarked;
