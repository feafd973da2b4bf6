package askfirst.publishing;

import askfirst.delivery.IssueLedger.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// At most so many a minute to one provider's addresses, whichever issue they get; for one process.
///
/// Who is one too many is put off to a minute in which there is room, so that she is not looked at again until then.
final class Domains {
    private static final Duration TIME = Duration.ofMinutes(1);

    private final Map<String, Domain> domains = new HashMap<>();
    private final Clock clock;

    Domains(Map<String, Integer> limits, Clock clock) {
        this.clock = clock;
        limits.forEach((name, most) -> domains.put(name, new Domain(most, clock)));
    }

    /// @param later when each of the others is due, by delivery
    record Split(List<Due> now, Map<UUID, Instant> later) {}

    boolean areLimited() {
        return !domains.isEmpty();
    }

    Split split(List<Due> due) {
        Instant now = clock.instant();
        List<Due> taken = new ArrayList<>();
        Map<UUID, Instant> later = new HashMap<>();
        for (Due each : due) {
            Domain domain = domains.get(each.domain());
            if (domain == null || domain.takes()) taken.add(each);
            else later.put(each.delivery(), domain.later(now));
        }
        return new Split(taken, later);
    }

    private static final class Domain {
        private final int most;
        private final Allowance allowance;
        private Instant minute = Instant.EPOCH;
        private int inIt;

        Domain(int most, Clock clock) {
            this.most = most;
            this.allowance = new Allowance(TIME, Optional.of(most), clock, 0);
        }

        boolean takes() {
            if (allowance.left() == 0) return false;
            allowance.take(1);
            return true;
        }

        Instant later(Instant now) {
            if (!minute.isAfter(now)) {
                minute = now.plus(TIME);
                inIt = 0;
            } else if (inIt == most) {
                minute = minute.plus(TIME);
                inIt = 0;
            }
            inIt++;
            return minute;
        }
    }
}
