package askfirst.subscription;

import askfirst.mail.EmailAddress;

/// Somebody asks for the letter, and what we know about how.
///
/// @param page    where the form was, without query; "" when the browser does not say
/// @param locale  the browser's first language (BCP 47), or ""
/// @param network shortened, see [Network]
public record Ask(EmailAddress address, Rhythm rhythm, String page, String locale, String network) {

    /// From a page whose address has a secret in it.
    Ask withoutPage() {
        return new Ask(address, rhythm, "", locale, network);
    }
}
