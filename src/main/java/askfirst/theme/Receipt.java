package askfirst.theme;

import askfirst.hash.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The page that proves how an address came to get letters: `receipt.jte`, as HTML to print and as plain text.
///
/// Words such as `active` or `every-letter` end the keys by which the wording knows them.
///
/// @param address     as it is now
/// @param state       `active`, `paused` or `stopped`
/// @param pausedUntil when letters begin again
/// @param endedAt     empty unless she stopped or could not be reached
/// @param yeses       newest first
public record Receipt(
        String address,
        String state,
        Optional<Instant> pausedUntil,
        Optional<Instant> endedAt,
        List<Yes> yeses,
        Instant printedAt) {

    /// One yes, as it was written down. "" stands for what is not known.
    ///
    /// @param began `form`, `own-link`, `address-change`, `invitation` or `import`
    /// @param invitation the one that was answered with it
    /// @param page  where the form was; of an import, where the old yes was given
    public record Yes(
            String address,
            String rhythm,
            String began,
            Instant askedAt,
            Instant saidYesAt,
            Instant writtenAt,
            String page,
            String mailId,
            String locale,
            String network,
            String invitation,
            Words form,
            Words yes) {

        public boolean isImported() {
            return began.equals("import");
        }
    }

    /// What was shown, and its SHA-256.
    public record Words(String text, String sha256) {

        /// False when somebody changed one of the two since.
        public boolean areAsWrittenDown() {
            return text.isEmpty() || Sha256.of(text).equals(sha256);
        }
    }
}
