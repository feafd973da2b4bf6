package askfirst.invitation;

import java.time.LocalDate;

/// What came of putting a letter off.
public sealed interface HoldResult {

    record Held(LocalDate until) implements HoldResult {}

    /// That day is over, or too far away to come.
    record NoDay() implements HoldResult {}

    /// It cannot wait any more: it is approved or has left.
    record NotHeld() implements HoldResult {}
}
