/// An issue goes to its readers: who gets it, when, and how it stands.
///
/// Start at [Publisher]. Owns the tables `publication` and `audience`.
/// Surprise: making the archive public is another act, `archive`'s; nothing here publishes a page, and nothing there
/// sends a mail.
@NullMarked
package askfirst.publishing;

import org.jspecify.annotations.NullMarked;
