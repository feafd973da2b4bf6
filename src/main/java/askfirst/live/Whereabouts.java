package askfirst.live;

import askfirst.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Where the database is. A server is asked again now and then, because behind the same name a standby may have taken
/// over; not each time, because that takes a connection.
final class Whereabouts {
    private static final Duration COUNTS = Duration.ofSeconds(10);

    private final Database database;
    private final Clock clock;
    private Optional<Known> known = Optional.empty();

    Whereabouts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Known(String place, Instant asked) {}

    synchronized String place() {
        Known counts = known.filter(this::counts).orElseGet(this::ask);
        known = Optional.of(counts);
        return counts.place();
    }

    /// Next time it is asked again. The embedded one stays where it is.
    synchronized void forget() {
        known = known.filter(_ -> database.isOursAlone());
    }

    private boolean counts(Known it) {
        return database.isOursAlone() || clock.instant().isBefore(it.asked().plus(COUNTS));
    }

    private Known ask() {
        Instant now = clock.instant();
        return new Known(database.place(), now);
    }
}
