/// What this newsletter is called and where it lives; the only URL builder.
///
/// Start at [Site], then [Settings] for the database and the mail account.
/// Owns `site-content/newsletter.yml` and `settings.yml`.
/// What can surprise: a relative path in a [askfirst.problem.Problem] starts at `site-content/`, `settings.yml` beside
/// it.
@NullMarked
package askfirst.site;

import org.jspecify.annotations.NullMarked;
