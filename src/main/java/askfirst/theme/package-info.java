/// Markdown and models become HTML or text; holds no sentence of its own, those are in `themes/`.
@NullMarked
package askfirst.theme;

import org.jspecify.annotations.NullMarked;
