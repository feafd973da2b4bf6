package askfirst.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Codes nobody was given, counted by the network that tried them: in memory, because opening a page writes nothing.
@Singleton
class Guesses {
    private static final int IN_AN_HOUR = 30;
    private static final int MOST_NETWORKS = 20_000;

    private final Clock clock;
    private final Map<String, Tries> networks = new LinkedHashMap<>();

    Guesses(Clock clock) {
        this.clock = clock;
    }

    private record Tries(int count, Instant until) {}

    /// How long this network has to wait; empty when it may try.
    synchronized Optional<Duration> wait(String network) {
        Instant now = clock.instant();
        return Optional.ofNullable(networks.get(network))
                .filter(tries -> tries.until().isAfter(now) && tries.count() >= IN_AN_HOUR)
                .map(tries -> Duration.between(now, tries.until()));
    }

    synchronized void missed(String network) {
        Instant now = clock.instant();
        Tries before = networks.remove(network);
        networks.put(
                network,
                before != null && before.until().isAfter(now)
                        ? new Tries(before.count() + 1, before.until())
                        : new Tries(1, now.plus(Duration.ofHours(1))));
        // whoever missed longest ago is forgotten first
        if (networks.size() > MOST_NETWORKS)
            networks.remove(networks.keySet().iterator().next());
    }
}
