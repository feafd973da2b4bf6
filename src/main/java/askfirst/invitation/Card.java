package askfirst.invitation;

import askfirst.connection.Connection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One letter of the LinkedIn queue, ready to be pasted.
///
/// @param message whole; its link is not in it before it has left
/// @param kind    an invitation, or a letter without any link
/// @param note    the same without any link, cut down to [#NOTE] for the note that goes along with a request to connect
/// @param copied  when its link first left
/// @param waits   if they talked since she was approved, or the author said not now: what is pasted is hers to decide
public record Card(
        UUID id,
        Optional<Connection> person,
        Letter.Kind kind,
        String message,
        Note note,
        Optional<Instant> copied,
        Optional<Waiting> waits) {
    /// What LinkedIn lets a note have.
    public static final int NOTE = 200;
    /// From here on hardly anybody reads a message.
    public static final int LONG = 1_000;

    /// @param length of the whole in characters; what is over [#NOTE] is not in `text`
    public record Note(String text, int length) {}

    /// In characters, as people count them.
    public int length() {
        return message.codePointCount(0, message.length());
    }

    public boolean isLong() {
        return length() > LONG;
    }

    static Note note(String whole) {
        int length = whole.codePointCount(0, whole.length());
        return new Note(length <= NOTE ? whole : whole.substring(0, whole.offsetByCodePoints(0, NOTE)), length);
    }
}
