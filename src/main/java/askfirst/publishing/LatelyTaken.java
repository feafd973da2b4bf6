package askfirst.publishing;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What was taken lately of each limit, by all instances, as it stands in the table; those of limits that only another
/// instance has among them.
final class LatelyTaken {
    private final SortedMap<String, Allowance> allowances = new TreeMap<>();

    private LatelyTaken() {}

    /// What still counts at that time.
    static LatelyTaken read(String lately, Instant now) {
        LatelyTaken taken = new LatelyTaken();
        lately.lines().forEach(line -> {
            String[] both = line.split(" ", 2);
            taken.allowances.put(both[0], Allowance.read(Limit.time(both[0]), both[1], now));
        });
        return taken;
    }

    String lately() {
        return allowances.entrySet().stream()
                .filter(it -> !it.getValue().taken().isEmpty())
                .map(it -> it.getKey() + " " + it.getValue().line())
                .collect(Collectors.joining("\n"));
    }

    long left(Limit limit) {
        return Math.max(0, limit.most() - of(limit).sum());
    }

    void take(Limit limit, long howMany, Instant now) {
        if (howMany > 0) allowances.put(limit.name(), of(limit).take(howMany, now));
    }

    void giveBack(Limit limit, long howMany, Instant then) {
        allowances.put(limit.name(), of(limit).giveBack(howMany, then));
    }

    private Allowance of(Limit limit) {
        return allowances.getOrDefault(limit.name(), Allowance.untouched(Limit.time(limit.name())));
    }
}
