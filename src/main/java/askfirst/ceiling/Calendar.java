package askfirst.ceiling;

import askfirst.site.Settings;
import java.time.Instant;

/// The windows of one span, one after the other.
final class Calendar {
    private final Span span;
    private final Settings.Ceilings ceilings;
    private final PermitRepository permits;
    private final Alarm alarm;
    private volatile Window current;

    Calendar(Span span, Settings.Ceilings ceilings, PermitRepository permits, Alarm alarm) {
        this.span = span;
        this.ceilings = ceilings;
        this.permits = permits;
        this.alarm = alarm;
        this.current = window(Instant.EPOCH);
    }

    Window at(Instant now) {
        Window window = current;
        return window.covers(now) ? window : next(now);
    }

    void tidy(Instant now) {
        permits.drop(now);
    }

    private synchronized Window next(Instant now) {
        if (!current.covers(now)) current = window(now);
        return current;
    }

    private Window window(Instant now) {
        return new Window(span, now, ceilings, permits, alarm);
    }
}
