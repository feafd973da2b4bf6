/// Markdown and models become HTML or text; holds no sentence of its own, those are in `themes/`.
/// Start at [Theme] for pages, feeds and mails, and at `Markdown` for what the author wrote.
/// Owns jte, commonmark, the scanners that colour code, the folder `themes/` and `data/cache/themes/`.
/// May surprise: a theme is code and runs as such; a new page is a record under [WebPage] and a template of its name.
@NullMarked
package askfirst.theme;

import org.jspecify.annotations.NullMarked;
