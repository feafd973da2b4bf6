package askfirst.subscription;

import java.util.List;
import java.util.Optional;

/// Every subscriber with the yes that put her there.
public record Audit(List<Entry> entries) {

    /// One subscriber, and the newest consent that proves her yes.
    public record Entry(Subscriber subscriber, Optional<Consent> consent) {}

    /// Those nobody could say why we write to. There must be none.
    public List<Subscriber> unproven() {
        return entries.stream()
                .filter(entry -> entry.consent().isEmpty())
                .map(Entry::subscriber)
                .toList();
    }
}
