package askfirst.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The readers in numbers, and the few newest by name: for the author to look at, nothing in it changes anything.
///
/// @param reading  who gets letters, those in a pause left out
/// @param stopped  who was a reader once
/// @param unreachable whose mailbox does not exist, or takes nothing
/// @param growth   how many there were at the end of each day on which it changed, the oldest first
/// @param origins  where those came from who have not stopped, the most frequent first
/// @param newest   who came last
/// @param left     who stopped last
/// @param lost     whose mailbox sent letters back last
public record Readership(
        long reading,
        long paused,
        long stopped,
        long unreachable,
        List<Day> growth,
        List<Origin> origins,
        List<Person> newest,
        List<Person> left,
        List<Person> lost) {

    /// How many readers there were that day.
    public record Day(LocalDate day, long readers) {}

    /// @param began as the receipt says: `form`, `import`, `invitation` …
    public record Origin(String began, long readers) {}

    /// @param when she came, stopped, or could not be reached
    public record Person(String address, Instant when) {}

    /// Who has not stopped, and can be reached.
    public long all() {
        return reading + paused;
    }
}
