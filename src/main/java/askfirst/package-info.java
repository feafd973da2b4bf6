@NullMarked
package askfirst;

import org.jspecify.annotations.NullMarked;
