package askfirst.subscription;

import java.time.Duration;

/// What came of a wish for letters after a "never again".
public sealed interface ReturnResult {

    /// A mail to that mailbox asks for one more press.
    record Asked() implements ReturnResult {}

    /// Too many ask just now. Nothing was kept; there is room again after that time.
    record TooMany(Duration remaining) implements ReturnResult {}

    /// We cannot say whose mailbox this link was sent to; nothing changed.
    record UnknownLink() implements ReturnResult {}
}
