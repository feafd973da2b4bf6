package askfirst.publishing;

import askfirst.delivery.IssueLedger.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// At most so many a minute to one provider's addresses, whichever issue they get.
///
/// Who is one too many is put off to a minute in which there is room, so that she is not looked at again until then.
final class Domains {
    /// When a minute's [Allowance] is there again for sure, with a second for who is late.
    private static final Duration TIME = Duration.ofSeconds(63);
    /// Nobody is put off for longer, because those before her may be given up: when more wait than have room until
    /// then, the minutes are given away once more, and who is still one too many in hers is put off again.
    private static final Duration AHEAD = Duration.ofMinutes(30);

    private final Map<String, Domain> domains = new HashMap<>();
    private final Clock clock;

    Domains(Map<String, Integer> limits, Clock clock) {
        this.clock = clock;
        limits.forEach((name, most) -> domains.put(name, new Domain(most)));
    }

    /// @param later when each of the others is due, by delivery
    record Split(List<Due> now, Map<UUID, Instant> later) {}

    boolean areLimited() {
        return !domains.isEmpty();
    }

    Split split(List<Due> due, Grant grant) {
        Instant now = clock.instant();
        List<Due> taken = new ArrayList<>();
        Map<UUID, Instant> later = new HashMap<>();
        for (Due each : due) {
            if (grant.takes(each.delivery(), each.domain())) taken.add(each);
            else
                later.put(
                        each.delivery(),
                        Objects.requireNonNull(domains.get(each.domain())).later(now));
        }
        return new Split(taken, later);
    }

    private static final class Domain {
        private final int most;
        private Instant minute = Instant.EPOCH;
        private int inIt;

        Domain(int most) {
            this.most = most;
        }

        Instant later(Instant now) {
            if (inIt == most) begin(minute.plus(TIME));
            if (!minute.isAfter(now) || minute.isAfter(now.plus(AHEAD))) begin(now.plus(TIME));
            inIt++;
            return minute;
        }

        private void begin(Instant next) {
            minute = next;
            inIt = 0;
        }
    }
}
