package askfirst.publishing;

import askfirst.site.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Limits that hold for all sendings of all instances together, because a provider counts neither.
///
/// Taken before anybody is claimed, and that is seconds at most before she is begun with. By a statement of its own, so
/// that whoever is stopped or killed holds nobody up: what he took and did not use is missing until its time is over.
final class SharedAllowances implements Allowances {
    /// Somebody else may be faster so often, and then it is for the next turn; what is given back then would be lost.
    private static final int TRIES = 100;

    private final List<Limit> limits;
    private final Map<String, Limit> domains;
    private final TakenRepository rows;
    private final Clock clock;

    SharedAllowances(Settings.Sending sending, TakenRepository rows, Clock clock) {
        this.limits = Limit.ofAll(sending);
        this.domains = Limit.ofDomains(sending);
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Grant take(int wanted) {
        return change((taken, now) -> take(taken, wanted, now));
    }

    @Override
    public void giveBack(Grant grant, int howMany, Map<String, Integer> toDomains) {
        if (grant == Grant.NOTHING) return;
        if (howMany == 0 && toDomains.values().stream().allMatch(it -> it == 0)) return;
        change((taken, _) -> {
            limits.forEach(it -> taken.giveBack(it, howMany, grant.at()));
            domains.forEach((name, it) -> taken.giveBack(it, toDomains.getOrDefault(name, 0), grant.at()));
            return grant;
        });
    }

    private Grant take(LatelyTaken taken, int wanted, Instant now) {
        long room = limits.stream().mapToLong(taken::left).reduce(wanted, Math::min);
        if (room == 0) return Grant.NOTHING;
        limits.forEach(it -> taken.take(it, room, now));
        Map<String, Integer> some = new HashMap<>();
        domains.forEach((name, it) -> {
            long left = Math.min(room, taken.left(it));
            taken.take(it, left, now);
            some.put(name, (int) left);
        });
        return new Grant((int) room, some, now);
    }

    private Grant change(BiFunction<LatelyTaken, Instant, Grant> change) {
        for (int i = 0; i < TRIES; i++) {
            TakenRow row = rows.row();
            Instant now = clock.instant();
            LatelyTaken taken = LatelyTaken.read(row.lately(), now);
            Grant grant = change.apply(taken, now);
            if (grant == Grant.NOTHING || rows.change(row.changes(), taken.lately()) == 1) return grant;
        }
        return Grant.NOTHING;
    }
}
