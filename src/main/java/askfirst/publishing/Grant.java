package askfirst.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// So many may be claimed now. They count as sent, unless they are given back.
final class Grant {
    static final Grant NOTHING = new Grant(0, Map.of(), Instant.EPOCH);
    /// Or a process that was stopped would send now what was allowed to it then.
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final int all;
    private final Map<String, Integer> domains;
    private final Map<String, Integer> left;
    private final Instant at;

    /// @param domains how many of them may go to a domain that is limited
    Grant(int all, Map<String, Integer> domains, Instant at) {
        this.all = all;
        this.domains = domains;
        this.left = new HashMap<>(domains);
        this.at = at;
    }

    int all() {
        return all;
    }

    Map<String, Integer> domains() {
        return domains;
    }

    Instant at() {
        return at;
    }

    int room(Instant now) {
        return now.isAfter(at.plus(FRESH)) ? 0 : all;
    }

    /// Whether one more may go to that domain, who is counted then.
    boolean takes(String domain) {
        Integer some = left.get(domain);
        if (some == null) return true;
        if (some == 0) return false;
        left.put(domain, some - 1);
        return true;
    }

    /// What no domain has taken.
    Map<String, Integer> left() {
        return left;
    }
}
