package askfirst.ceiling;

import java.time.Duration;

/// Whether one more ask has room.
public sealed interface EntryResult {

    /// There is room, and it is used.
    record Admitted() implements EntryResult {}

    /// There is none before that time is over.
    record TurnedAway(Duration remaining) implements EntryResult {}
}
