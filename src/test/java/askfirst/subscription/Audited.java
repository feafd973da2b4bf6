package askfirst.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// An audit with all that it showed.
public record Audited(List<Audit.Entry> entries, List<Subscriber> unproven) {
    public static Audited by(Function<Consumer<Audit.Entry>, Audit> audit) {
        List<Audit.Entry> entries = new ArrayList<>();
        Audit result = audit.apply(entries::add);
        if (result.subscribers() != entries.size()) throw new AssertionError("miscounted: " + result.subscribers());
        return new Audited(entries, result.unproven());
    }
}
