/// One number of the newsletter as the author wrote it.
///
/// Start at [Issues] for all of them, at [IssueFile] for one.
/// Reads `site-content/issues/`, `pages/` and `files/`; writes nothing.
/// What can surprise: paths start at `site-content/`, and the Markdown is not looked into here.
@NullMarked
package askfirst.issue;

import org.jspecify.annotations.NullMarked;
