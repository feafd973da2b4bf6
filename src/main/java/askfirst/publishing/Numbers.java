package askfirst.publishing;

import java.util.EnumMap;
import java.util.Map;

/// How many readers each lot falls to.
public record Numbers(Map<Lot, Long> lots) {

    static Numbers none() {
        return new Numbers(new EnumMap<>(Lot.class));
    }

    void add(Lot lot) {
        add(lot, 1);
    }

    void add(Lot lot, long readers) {
        lots.merge(lot, readers, Long::sum);
    }

    void add(Numbers others) {
        others.lots().forEach(this::add);
    }

    public long of(Lot lot) {
        return lots.getOrDefault(lot, 0L);
    }

    /// Everybody who gets it.
    public long gets() {
        return lots.entrySet().stream()
                .filter(it -> it.getKey().gets())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long leftOut() {
        return lots.values().stream().mapToLong(Long::longValue).sum() - gets();
    }
}
