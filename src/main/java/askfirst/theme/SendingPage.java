package askfirst.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A page of the desk about sending an issue to its readers.
public sealed interface SendingPage extends DeskPage {

    /// `/send`: what could go, and what went.
    ///
    /// @param older   what could go too, and is from long ago
    /// @param seconds after how many it looks again at what was asked for; 0 when nothing of it changes any more
    record SendingList(String title, List<Ready> ready, List<Ready> older, List<Sent> sent, int seconds)
            implements SendingPage {}

    /// An issue nobody has been sent yet.
    record Ready(String slug, String title, LocalDate date) {}

    /// One that was asked for.
    record Sent(String slug, String title, String state, String sums) {}

    /// `/send/{slug}` before: the numbers first.
    ///
    /// @param why   why it cannot go, if so
    /// @param hints what its author may want to look at first
    /// @param zones to choose from
    record SendingSheet(
            String title,
            String slug,
            Optional<String> why,
            long gets,
            List<Count> getting,
            long leftOut,
            List<Count> left,
            List<String> hints,
            Typed typed,
            List<String> zones,
            Optional<String> notice)
            implements SendingPage {}

    /// The time at which it is to go, as far as its author typed it, and whose clocks she means.
    record Typed(String at, String zone) {}

    /// So many people, and what they have in common.
    record Count(long people, String words) {}

    /// `/send/{slug}` afterwards: how it stands.
    ///
    /// @param here its own address, with what she looks at
    /// @param acts what she may do now
    /// @param seconds after how many the page looks again by itself; 0 when nothing changes any more
    /// @param rows the readers of the state she looks at
    /// @param leftOut who was not to get it when it was planned, and why
    record SendingShown(
            String title,
            String slug,
            String here,
            String line,
            Optional<Delay> delay,
            int seconds,
            Progress progress,
            List<Act> acts,
            List<Sum> sums,
            String state,
            List<Row> rows,
            Optional<String> next,
            List<Count> leftOut,
            Optional<String> notice)
            implements SendingPage {}

    /// Whom the mail server did not take yet, in a sentence; and whether that is everybody.
    record Delay(String words, boolean isStuck) {}

    /// How many of how many are settled.
    record Progress(long done, long of) {}

    /// Something to press.
    ///
    /// @param verb the end of its address
    record Act(String verb, String words, String key, String kind) {}

    /// How many rows are in a state, and its word.
    record Sum(String state, long people) {}

    /// One reader's row.
    ///
    /// @param said the mail server's own words
    record Row(String delivery, String address, String said, int attempts) {}
}
