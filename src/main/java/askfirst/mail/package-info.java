/// What an e-mail is, and handing one to a server or a folder.
///
/// Start at [EmailAddress], [Mail] and [MailTransport]. Owns SMTP and the `.eml` files in `data/mail/`.
/// Surprise: the mail library lets a line break in a header through as a header of its own, so [Mail] refuses it first.
@NullMarked
package askfirst.mail;

import org.jspecify.annotations.NullMarked;
