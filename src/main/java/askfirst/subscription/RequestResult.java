package askfirst.subscription;

import java.time.Duration;

/// What came of asking. The same for every address.
public sealed interface RequestResult {

    /// It is on the disk; what comes of it travels in a mail.
    record WrittenDown() implements RequestResult {}

    /// Too many ask just now. Nothing was kept; there is room again after that time.
    record TooMany(Duration remaining) implements RequestResult {}
}
