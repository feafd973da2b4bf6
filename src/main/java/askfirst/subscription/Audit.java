package askfirst.subscription;

import java.util.List;
import java.util.Optional;

/// What came of looking at every subscriber for the yes that put her there.
///
/// @param unproven those nobody could say why we write to; there must be none
public record Audit(int subscribers, List<Subscriber> unproven) {

    /// One subscriber, and the newest consent that proves her yes.
    public record Entry(Subscriber subscriber, Optional<Consent> consent) {}
}
