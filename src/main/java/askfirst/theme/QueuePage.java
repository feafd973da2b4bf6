package askfirst.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Pages of the desk for what the author carries over with her own hands, and for what she reads.
public sealed interface QueuePage extends DeskPage {

    /// `/queue`: one letter at a time, to be pasted into a message.
    ///
    /// @param next the card after it, as an id; "" for none
    /// @param left how many there are, this one among them
    /// @param isOnlyHere whether a link in it leads to this machine, where nobody else can open it
    record Queue(
            String title,
            Optional<Card> card,
            String next,
            int left,
            boolean isOnlyHere,
            Optional<OutboxPage.Notice> notice)
            implements QueuePage {}

    /// One letter, whole.
    ///
    /// @param profile where her messages are; "" for nobody knows
    record Card(
            String id,
            String name,
            String profile,
            OutboxPage.Aim aim,
            String message,
            int length,
            Size size,
            Note note,
            Copied copied,
            Optional<Caution> caution) {}

    /// Why nothing should be written to her just now, and until which day.
    record Caution(Why why, LocalDate until) {}

    enum Why {
        TALKED,
        NOT_NOW
    }

    /// The same for the note that goes along with a request to connect.
    ///
    /// @param length of the whole in characters
    /// @param room   what LinkedIn lets a note have
    record Note(String text, int length, int room) {}

    /// Whether hardly anybody would read it.
    enum Size {
        FINE,
        LONG
    }

    /// Whether its link has left.
    enum Copied {
        NOT_YET,
        COPIED
    }

    /// `/reading`: whom the author can read.
    record ReadingList(String title, List<Read> list) implements QueuePage {}

    /// The same for a feed reader.
    record Opml(String title, List<Read> list) implements QueuePage {}

    /// Somebody who said where she can be read.
    record Read(String name, String url, LocalDate told) {}
}
