package askfirst.desk;

import askfirst.doctor.Doctor;
import askfirst.doctor.Finding;
import askfirst.doctor.Surroundings;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Site;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The doctor's last visit, for as long as this process lives.
@Singleton
@Requires(missingProperty = "askfirst.preview")
class Checkups {
    /// what the domain itself must say
    private static final Set<String> DOMAIN = Set.of("SPF", "DKIM", "DMARC");

    private final Doctor doctor;
    private final Clock clock;
    private volatile Optional<Visit> last = Optional.empty();

    Checkups(Home home, Site site, Settings settings, Clock clock) {
        this.doctor = new Doctor(home, site, settings, Surroundings.here(clock));
        this.clock = clock;
    }

    /// What was found, and when.
    record Visit(Instant at, List<Finding> findings) {}

    Visit look() {
        Visit visit = new Visit(clock.instant(), doctor.examine());
        last = Optional.of(visit);
        return visit;
    }

    Optional<Visit> last() {
        return last;
    }

    /// Whether the last look found a domain whose word receivers can check.
    boolean isDomainWell() {
        return last.filter(visit -> visit.findings().stream()
                        .filter(it -> DOMAIN.contains(it.check()))
                        .allMatch(it -> it.state() == Finding.State.OK || it.state() == Finding.State.WARN))
                .isPresent();
    }
}
