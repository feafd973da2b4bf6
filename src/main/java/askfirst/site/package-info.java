/// What this newsletter is called and where it lives; the only URL builder.
///
/// Start at [Site], then [Settings] for the database and the mail account.
/// Owns `site-content/newsletter.yml` and `settings.yml`.
/// What can surprise: a `settings.yml` with a password in it is refused while others can read it; environment variables
/// win over `settings.yml`, and [Home#relative] is how every mistake names a
/// file.
@NullMarked
package askfirst.site;

import org.jspecify.annotations.NullMarked;
