package askfirst.connection;

import askfirst.mail.EmailAddress;
import askfirst.suppression.Mark;
import askfirst.suppression.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A person in the author's address book. Never a reader by itself.
///
/// @param lastTalked   the later of what the author noted and of their last message to each other, in the site's zone
/// @param missingSince when she was no longer in the newest file
/// @param standing     whether she may be written to at all
/// @param marks        what she is known by in any file's format; two people with one mark count as one
public record Connection(
        UUID id,
        Optional<Profile> profile,
        String first,
        String last,
        String company,
        String position,
        Optional<LocalDate> connectedOn,
        Optional<EmailAddress> address,
        Optional<Tie> tie,
        String note,
        String reason,
        Optional<LocalDate> lastTalked,
        AskedBy askedBy,
        Optional<Instant> missingSince,
        Optional<LocalDate> notNowUntil,
        Standing standing,
        Set<Mark> marks,
        Instant addedAt) {

    /// Whether she may be written to.
    public enum Standing {
        OPEN,
        /// by her profile or her address; the author cannot lift it
        SUPPRESSED
    }

    public boolean isSuppressed() {
        return standing == Standing.SUPPRESSED;
    }

    /// First and last name, as they came.
    public String name() {
        return (first + " " + last).strip();
    }

    /// What to call her in a letter.
    public Greeting greeting() {
        return Greeting.of(first);
    }
}
