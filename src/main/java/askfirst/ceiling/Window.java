package askfirst.ceiling;

import askfirst.site.Settings;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One hour or day and who may still enter in it.
///
/// Three quarters of everybody's permits are for whoever asks; the last quarter is kept for networks that have not
/// asked in this window, so that a flood from a few does not keep the others out. Its memory is bounded by that too.
final class Window {
    private final Span span;
    private final Instant start;
    private final Instant end;
    private final Settings.Ceilings ceilings;
    private final PermitRepository permits;
    private final Alarm alarm;
    private final Bucket everybody;
    private final Bucket newcomers;
    private final Map<String, Bucket> networks = new ConcurrentHashMap<>();

    Window(Span span, Instant now, Settings.Ceilings ceilings, PermitRepository permits, Alarm alarm) {
        this.span = span;
        this.start = span.start(now);
        this.end = span.end(now);
        this.permits = permits;
        this.alarm = alarm;
        this.ceilings = ceilings;
        int all = span.of(ceilings.everybody());
        this.everybody = bucket("everybody", all - all / 4, Closing.ofEverybody(ceilings));
        this.newcomers = bucket("newcomers", all / 4, Closing.ofEverybody(ceilings));
    }

    Instant end() {
        return end;
    }

    boolean covers(Instant now) {
        return !now.isBefore(start) && now.isBefore(end);
    }

    /// What is known without the database.
    boolean isClosedTo(String network) {
        Bucket own = networks.get(network);
        if (own != null && own.isClosed()) return true;
        return everybody.isClosed() && (own != null || newcomers.isClosed());
    }

    boolean admit(String network) {
        Bucket own = networks.computeIfAbsent(network, this::ofNetwork);
        return switch (own.take()) {
            case NONE -> false;
            case FIRST -> everybody.has() || newcomers.has();
            case ANOTHER -> everybody.has();
        };
    }

    private Bucket ofNetwork(String network) {
        return bucket("network " + network, span.of(ceilings.network()), Closing.ofNetwork(ceilings));
    }

    private Bucket bucket(String name, int ceiling, Closing closing) {
        return new Bucket(new Bucket.Place(span + " " + name, start, end), ceiling, permits, () -> alarm.ring(closing));
    }
}
