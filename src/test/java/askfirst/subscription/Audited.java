package askfirst.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// An audit with all that it showed.
public record Audited(List<Audit.Entry> entries, List<Subscriber> unproven, int imported) {
    public static Audited by(Function<Consumer<Audit.Entry>, Audit> audit) {
        List<Audit.Entry> entries = new ArrayList<>();
        Audit result = audit.apply(entries::add);
        if (result.subscribers() != entries.size()) throw new AssertionError("miscounted: " + result.subscribers());
        List<Subscriber> unproven = entries.stream()
                .filter(entry -> entry.consent().isEmpty())
                .map(Audit.Entry::subscriber)
                .toList();
        if (result.unproven() != unproven.size()) throw new AssertionError("miscounted: " + result.unproven());
        long suppressed = entries.stream()
                .filter(entry -> entry.subscriber().state() == State.SUPPRESSED)
                .count();
        if (result.suppressed() != suppressed) throw new AssertionError("miscounted: " + result.suppressed());
        return new Audited(entries, unproven, result.imported());
    }
}
