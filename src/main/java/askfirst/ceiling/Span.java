package askfirst.ceiling;

import askfirst.site.Settings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The lengths of time in which asks are counted, each from its full beginning in UTC.
enum Span {
    HOUR(ChronoUnit.HOURS) {
        @Override
        int of(Settings.Ceiling ceiling) {
            return ceiling.hour();
        }
    },
    DAY(ChronoUnit.DAYS) {
        @Override
        int of(Settings.Ceiling ceiling) {
            return ceiling.day();
        }
    };

    private final ChronoUnit unit;

    Span(ChronoUnit unit) {
        this.unit = unit;
    }

    abstract int of(Settings.Ceiling ceiling);

    Instant start(Instant now) {
        return now.truncatedTo(unit);
    }

    Instant end(Instant now) {
        return start(now).plus(1, unit);
    }
}
