package askfirst.subscription;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/// How long a reader may pause.
public enum Pause {
    ONE_MONTH(1),
    THREE_MONTHS(3),
    SIX_MONTHS(6);

    private final int months;

    Pause(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /// The pause a form named by its months, if there is one so long.
    public static Optional<Pause> of(String months) {
        return Arrays.stream(values())
                .filter(pause -> String.valueOf(pause.months).equals(months))
                .findFirst();
    }

    Instant end(Instant start) {
        return start.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}
