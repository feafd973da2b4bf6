package askfirst.subscription;

import java.util.Optional;

/// What came of looking at every subscriber for the yes that put her there.
///
/// @param imported those among them whose yes was given to another tool
/// @param suppressed those never to be written to, whom only an older database that was restored still has as readers
/// @param unproven those nobody could say why we write to; there must be none
public record Audit(int subscribers, int imported, int suppressed, int unproven) {
    static final Audit NOBODY = new Audit(0, 0, 0, 0);

    /// One subscriber, and the newest consent that proves her yes.
    public record Entry(Subscriber subscriber, Optional<Consent> consent) {}

    Audit and(Entry entry) {
        return new Audit(
                subscribers + 1,
                imported
                        + entry.consent()
                                .filter(Consent::isImported)
                                .map(_ -> 1)
                                .orElse(0),
                suppressed + (entry.subscriber().state() == State.SUPPRESSED ? 1 : 0),
                unproven + (entry.consent().isEmpty() ? 1 : 0));
    }
}
