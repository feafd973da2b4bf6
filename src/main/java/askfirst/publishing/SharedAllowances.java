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
/// Taken before anybody is claimed, by a statement of its own: whoever is stopped or killed holds nobody up. What he
/// took
/// and did not use is gone for as long as the limit's time.
final class SharedAllowances implements Allowances {
    /// Somebody else may be faster so often, and then it is for the next turn.
    private static final int TRIES = 10;

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
        return change((account, now) -> take(account, wanted, now));
    }

    @Override
    public void giveBack(Grant grant, int howMany, Map<String, Integer> toDomains) {
        if (grant == Grant.NOTHING) return;
        if (howMany == 0 && toDomains.values().stream().allMatch(it -> it == 0)) return;
        change((account, _) -> {
            limits.forEach(it -> account.giveBack(it, howMany, grant.at()));
            domains.forEach((name, it) -> account.giveBack(it, toDomains.getOrDefault(name, 0), grant.at()));
            return grant;
        });
    }

    private Grant take(Account account, int wanted, Instant now) {
        long room = limits.stream().mapToLong(account::left).reduce(wanted, Math::min);
        if (room == 0) return Grant.NOTHING;
        limits.forEach(it -> account.take(it, room, now));
        Map<String, Integer> some = new HashMap<>();
        domains.forEach((name, it) -> {
            long left = Math.min(room, account.left(it));
            account.take(it, left, now);
            some.put(name, (int) left);
        });
        return new Grant((int) room, some, now);
    }

    private Grant change(BiFunction<Account, Instant, Grant> change) {
        for (int i = 0; i < TRIES; i++) {
            TakenRow row = rows.row();
            Instant now = clock.instant();
            Account account = Account.read(row.lately(), now);
            Grant grant = change.apply(account, now);
            if (grant == Grant.NOTHING || rows.change(row.changes(), account.lately()) == 1) return grant;
        }
        return Grant.NOTHING;
    }
}
