package askfirst.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The pages only one reader sees. `path` is her own page's, `stop` her stop link's, to which each button adds its
/// word.
public sealed interface OwnPage extends WebPage {

    /// `/manage/{token}` while letters come.
    ///
    /// @param months how long the offered pauses are
    record Manage(Head head, String path, String stop, Wishes wishes, List<Integer> months, Note note)
            implements OwnPage {}

    /// How she has it now.
    ///
    /// @param rhythm by the word the wording and the form know it by
    /// @param name   "" when she told none
    record Wishes(String address, String rhythm, Optional<LocalDate> pausedUntil, String name) {}

    /// What came of her press; the wording is under `own.note.`.
    enum Note {
        NONE,
        KEPT,
        /// no letter goes out, whatever she keeps here
        UNREACHABLE,
        NO_ADDRESS,
        SAME_ADDRESS,
        NO_NAME
    }

    /// `/manage/{token}` of somebody who gets none.
    record NoLetters(Head head, String path, String stop, Why why) implements OwnPage {}

    /// Why no letters come.
    enum Why {
        STOPPED,
        NEVER
    }

    /// The link of an older mail, which may only stop.
    record Older(Head head, String stop) implements OwnPage {}

    /// Nothing is behind the link, or nothing any more.
    record Nothing(Head head) implements OwnPage {}

    /// After the wish for another address, the same for every address.
    record NewAddress(Head head, String path) implements OwnPage {}

    /// `/manage/{token}/held`: all that is kept about her.
    record Held(Head head, String path, List<Section> sections) implements OwnPage {}

    /// One table's rows about her; the wording is under `held.` and the section's name.
    record Section(String name, List<Entry> entries) {}

    /// One row.
    record Entry(List<Fact> facts) {}

    /// One field of it; the wording is under `held.fact.`.
    ///
    /// @param day the value's, should it be a time
    record Fact(String name, String value, Optional<LocalDate> day) {}

    /// `/manage/{token}/erase`: what erasing means, and the buttons.
    record Erase(Head head, String path, boolean wantsNoMail) implements OwnPage {}

    /// It is done.
    record Erased(Head head, boolean isFingerprintLeft) implements OwnPage {}

    /// `/undo/{token}`: the letters go elsewhere; one button brings them back.
    record Undo(Head head, String path) implements OwnPage {}

    /// They come to the old mailbox again.
    record Undone(Head head) implements OwnPage {}

    /// It is too late to bring them back by this link.
    record TooLate(Head head, SignupForm form) implements OwnPage {}
}
