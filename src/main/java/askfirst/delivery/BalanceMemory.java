package askfirst.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What was counted of issues with very many readers, for ten times as long as it took: so looking, however often,
/// costs a tenth of the time at most.
final class BalanceMemory {
    /// Fewer are counted in some hundredths of a second.
    static final long MANY = 7_000;

    private static final int TIMES = 10;

    private final LongSupplier nanos;
    private final Map<UUID, Counted> counted = new HashMap<>();

    BalanceMemory(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Counted(Balance balance, Object as, long until) {}

    /// @param as is remembered as long as that is equal: where the sending stands
    synchronized Balance of(UUID publication, Object as, Supplier<Balance> count) {
        long begun = nanos.getAsLong();
        Counted before = counted.get(publication);
        if (before != null && before.as().equals(as) && begun - before.until() < 0) return before.balance();
        Balance balance = count.get();
        long ended = nanos.getAsLong();
        if (balance.planned() < MANY) counted.remove(publication);
        else counted.put(publication, new Counted(balance, as, ended + TIMES * (ended - begun)));
        return balance;
    }

    synchronized void forget(UUID publication) {
        counted.remove(publication);
    }
}
