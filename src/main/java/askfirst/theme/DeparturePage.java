package askfirst.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The pages on the way out, and back in. `path` is the link's own, to which each button adds its word.
public sealed interface DeparturePage extends WebPage {

    /// `/stop/{token}`: one big button, and what one may rather want.
    ///
    /// @param months how long the offered pauses are
    /// @param rarer  the rhythms with fewer letters, by the word the wording and the form know them by
    /// @param pausedUntil the last day of the pause that is on already
    record Stop(Head head, String path, List<Integer> months, List<String> rarer, Optional<LocalDate> pausedUntil)
            implements DeparturePage {}

    /// No letter will come any more; `undo` is where to take that back, for some minutes.
    record Stopped(Head head, Optional<String> undo) implements DeparturePage {}

    /// Letters go on, from now on or after a pause.
    ///
    /// @param rhythm by the word the wording knows it by
    record GoesOn(Head head, String path, String rhythm, Optional<LocalDate> pausedUntil) implements DeparturePage {}

    /// No mail will come any more, whoever types the address into a form; `comeBack` is where its owner may ask again.
    record Never(Head head, String comeBack) implements DeparturePage {}
}
