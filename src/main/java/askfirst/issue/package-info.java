/// One number of the newsletter as the author wrote it.
@NullMarked
package askfirst.issue;

import org.jspecify.annotations.NullMarked;
