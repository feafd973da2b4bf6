package askfirst.invitation;

import java.time.Duration;

/// What came of a yes with an address. The same for every address.
public sealed interface AcceptResult {

    /// It is on the disk, as the answer to the invitation or, where there was none to answer, as a stranger's ask; what
    /// comes of it travels in a mail.
    record WrittenDown() implements AcceptResult {}

    /// Too many ask just now. Nothing was kept, and the invitation is as open as before.
    record TooMany(Duration remaining) implements AcceptResult {}
}
