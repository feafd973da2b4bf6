package askfirst.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// So many in a time, as that time slides on.
final class Allowance {
    private final Duration time;
    private final Optional<Integer> most;
    private final Clock clock;
    private final Deque<Taken> taken = new ArrayDeque<>();
    private long sum;

    /// @param most   empty means without end
    /// @param before how many were taken just before, by somebody else
    Allowance(Duration time, Optional<Integer> most, Clock clock, long before) {
        this.time = time;
        this.most = most;
        this.clock = clock;
        if (before > 0) take(before);
    }

    private record Taken(Instant at, long howMany) {}

    long left() {
        if (most.isEmpty()) return Long.MAX_VALUE;
        Instant over = clock.instant().minus(time);
        while (!taken.isEmpty() && !taken.peek().at().isAfter(over))
            sum -= taken.poll().howMany();
        return Math.max(0, most.get() - sum);
    }

    void take(long howMany) {
        if (most.isEmpty() || howMany == 0) return;
        taken.addLast(new Taken(clock.instant(), howMany));
        sum += howMany;
    }

    /// Of what was taken last, so that it leaves with it.
    void giveBack(long howMany) {
        for (long left = howMany; left > 0 && !taken.isEmpty(); ) {
            Taken last = taken.removeLast();
            long some = Math.min(left, last.howMany());
            if (some < last.howMany()) taken.addLast(new Taken(last.at(), last.howMany() - some));
            sum -= some;
            left -= some;
        }
    }
}
