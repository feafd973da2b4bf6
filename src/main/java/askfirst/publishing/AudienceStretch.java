package askfirst.publishing;

import askfirst.subscription.Addressee;
import askfirst.subscription.Subscribers;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Some of all readers, for one core: equal stretches of all the ids there can be.
///
/// They hold about as many where ids were thrown by dice. Those that grow with time all lie in the first, so that one
/// core goes through a list of younger readers.
///
/// @param before the last id that comes before it
/// @param last   its own
record AudienceStretch(UUID before, UUID last) {
    /// As both databases sort ids: by their bits, not as numbers that may be below zero.
    private static final Comparator<UUID> BY_BITS = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    /// All readers there can be.
    static List<AudienceStretch> all(int parts) {
        return IntStream.range(0, parts)
                .mapToObj(part -> new AudienceStretch(end(part, parts), end(part + 1, parts)))
                .toList();
    }

    /// @param next the next some after an id, in the order of their ids
    void each(Function<UUID, List<Addressee>> next, Consumer<List<Addressee>> look) {
        for (UUID at = before; BY_BITS.compare(at, last) < 0; ) {
            List<Addressee> some = next.apply(at);
            if (some.isEmpty()) return;
            at = some.getLast().id();
            look.accept(some.stream()
                    .filter(it -> BY_BITS.compare(it.id(), last) <= 0)
                    .toList());
        }
    }

    private static UUID end(int part, int parts) {
        if (part == 0) return Subscribers.FIRST;
        return part == parts ? new UUID(-1, -1) : new UUID(Long.divideUnsigned(-1, parts) * part, -1);
    }
}
