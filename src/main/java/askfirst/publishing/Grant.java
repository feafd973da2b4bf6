package askfirst.publishing;

import askfirst.delivery.IssueClaim;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// So many may be claimed now. They count as sent, unless they are given back.
final class Grant {
    static final Grant NOTHING = new Grant(0, Map.of(), Instant.EPOCH);
    /// Or a process that was stopped would send now what was allowed to it then.
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final int all;
    private final Map<String, Integer> domains;
    private final Instant at;
    private final Map<String, Integer> left;
    private final Map<UUID, String> taken = new HashMap<>();

    /// @param domains how many of them may go to a domain that is limited
    Grant(int all, Map<String, Integer> domains, Instant at) {
        this.all = all;
        this.domains = domains;
        this.at = at;
        this.left = new HashMap<>(domains);
    }

    int all() {
        return all;
    }

    Instant at() {
        return at;
    }

    int room(Instant now) {
        return now.isAfter(at.plus(FRESH)) ? 0 : all;
    }

    /// Whether that one may go to its domain, where it is counted then.
    boolean takes(UUID delivery, String domain) {
        Integer some = left.get(domain);
        if (some == null) return true;
        if (some == 0) return false;
        left.put(domain, some - 1);
        taken.put(delivery, domain);
        return true;
    }

    /// How many of these went to a domain that is limited.
    Map<String, Integer> domains(List<IssueClaim> claims) {
        Map<String, Integer> some = new HashMap<>();
        for (IssueClaim each : claims) {
            String domain = taken.get(each.id());
            if (domain != null) some.merge(domain, 1, Integer::sum);
        }
        return some;
    }

    /// How many more of them might have gone there.
    Map<String, Integer> left(List<IssueClaim> claims) {
        Map<String, Integer> some = new HashMap<>(domains);
        domains(claims).forEach((domain, howMany) -> some.merge(domain, -howMany, Integer::sum));
        return some;
    }
}
