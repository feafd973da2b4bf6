package askfirst.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was taken in a time that slides on, by whomever.
///
/// In steps of a sixtieth of that time, each as if all of it were taken at its end, and for a second longer, because
/// clocks differ: never more is allowed than may be, and a little less for a while.
///
/// @param taken the earliest first
record Allowance(Duration time, List<Taken> taken) {
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);
    /// Whoever wrote down what is further ahead had a clock that was wrong, and nobody is to wait until it is right.
    private static final Duration WRONG = Duration.ofHours(1);

    private static final int STEPS = 60;

    /// @param until the end of the step in which it was
    record Taken(Instant until, long howMany) {
        Taken less(long some) {
            return new Taken(until, howMany - some);
        }
    }

    /// What still counts of a line of the table, `1796025600000:12 1796025660000:3`.
    static Allowance read(Duration time, String line, Instant now) {
        return new Allowance(
                time,
                Stream.of(line.split(" "))
                        .map(Allowance::taken)
                        .filter(it -> isCounted(it.until(), time, now))
                        .toList());
    }

    String line() {
        return taken.stream()
                .map(it -> it.until().toEpochMilli() + ":" + it.howMany())
                .collect(Collectors.joining(" "));
    }

    static Allowance untouched(Duration time) {
        return new Allowance(time, List.of());
    }

    long sum() {
        return taken.stream().mapToLong(Taken::howMany).sum();
    }

    /// Not before what others took: their clocks may be ahead.
    Allowance take(long howMany, Instant now) {
        List<Taken> more = new ArrayList<>(taken);
        Instant until = step(now);
        if (!more.isEmpty() && !more.getLast().until().isBefore(until)) {
            Taken last = more.removeLast();
            more.add(new Taken(last.until(), last.howMany() + howMany));
        } else more.add(new Taken(until, howMany));
        return new Allowance(time, List.copyOf(more));
    }

    /// Of what was taken then, or before, but of nothing that counts for longer.
    Allowance giveBack(long howMany, Instant then) {
        Instant until = step(then);
        List<Taken> less = new ArrayList<>();
        long left = howMany;
        for (Taken each : taken.reversed()) {
            long some = each.until().isAfter(until) ? 0 : Math.min(left, each.howMany());
            left -= some;
            if (some < each.howMany()) less.addFirst(each.less(some));
        }
        return new Allowance(time, List.copyOf(less));
    }

    private Instant step(Instant moment) {
        long millis = time.dividedBy(STEPS).toMillis();
        return Instant.ofEpochMilli(Math.ceilDiv(moment.toEpochMilli(), millis) * millis);
    }

    private static boolean isCounted(Instant until, Duration time, Instant now) {
        return until.plus(time).plus(CLOCKS_DIFFER).isAfter(now)
                && until.isBefore(now.plus(time).plus(WRONG));
    }

    private static Taken taken(String word) {
        long[] both = Arrays.stream(word.split(":")).mapToLong(Long::parseLong).toArray();
        return new Taken(Instant.ofEpochMilli(both[0]), both[1]);
    }
}
