/// The author's mistakes, said so that she can mend them.
@NullMarked
package askfirst.problem;

import org.jspecify.annotations.NullMarked;
