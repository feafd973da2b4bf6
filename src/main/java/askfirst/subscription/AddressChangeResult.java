package askfirst.subscription;

import java.time.Duration;

/// What came of a wish to have the letters at another address. Tells nothing about whose that is.
public sealed interface AddressChangeResult {

    /// It is on the disk; what comes of it travels in a mail.
    record WrittenDown() implements AddressChangeResult {}

    /// They come there already.
    record SameAddress() implements AddressChangeResult {}

    /// Too many ask just now. Nothing was kept; there is room again after that time.
    record TooMany(Duration remaining) implements AddressChangeResult {}

    /// Her letters do not come at all, or the link may not do that; nothing changed.
    record Refused() implements AddressChangeResult {}
}
