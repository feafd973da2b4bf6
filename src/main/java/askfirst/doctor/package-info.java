/// Can I send? Looks at everything a letter needs on its way, from the settings to the sender's domain, and says what
/// to mend.
///
/// Start at [Doctor] and [Finding]. Owns nothing; asks DNS, the mail servers and the newsletter's own public address.
/// Surprise: it only looks. No message is sent, and the public address is only read; opening the database brings its
/// tables up to date, as every command does.
@NullMarked
package askfirst.doctor;

import org.jspecify.annotations.NullMarked;
