/// One number of the newsletter as the author wrote it.
///
/// Start at [Issues] for all of them, at [IssueFile] for one.
/// Reads `site-content/issues/`, `pages/` and `files/`; writes nothing.
/// What can surprise: the Markdown is not looked into here; the archive, which must know its words and pictures, does
/// that.
@NullMarked
package askfirst.issue;

import org.jspecify.annotations.NullMarked;
