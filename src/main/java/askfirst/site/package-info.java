/// What this newsletter is called and where it lives; the only URL builder.
@NullMarked
package askfirst.site;

import org.jspecify.annotations.NullMarked;
