package askfirst.invitation;

import askfirst.connection.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One letter as the author sees it in her outbox.
///
/// @param person   empty when the address book lost her
/// @param text     without the lines the program adds; its link is still a field
/// @param version  what an edit is based on
/// @param drafted  the text before the author edited it
/// @param kind     an invitation, or not
/// @param wroteBackAt when the author said that she answered her directly
public record Letter(
        UUID id,
        Optional<UUID> round,
        Optional<Connection> person,
        State state,
        String subject,
        String text,
        int version,
        String drafted,
        List<Badge> badges,
        Optional<Route> route,
        Optional<LocalDate> holdUntil,
        Optional<Instant> openedAt,
        Optional<Instant> leftAt,
        Optional<Instant> wroteBackAt,
        Kind kind) {

    /// How many of its words in a hundred are the round's, as it was filled in for her. Counted when asked, as it
    /// takes a while for many.
    public int sameness() {
        return Sameness.percent(drafted, text);
    }

    /// The same.
    public List<StyleNote> notes() {
        return StyleNote.of(text);
    }

    /// What it is for.
    public enum Kind {
        /// carries the one personal link somebody gets, ever
        INVITATION,
        /// invites to nothing, and there may be many
        LETTER
    }
}
