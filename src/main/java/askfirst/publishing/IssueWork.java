package askfirst.publishing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Does what was asked of [Publisher]. For whoever serves, again and again; several may do so at once.
@Singleton
public class IssueWork {
    private static final Duration LATE = Duration.ofHours(1);

    private final PublicationRepository publications;
    private final Planner planner;
    private final Sending sending;
    private final Clock clock;

    IssueWork(PublicationRepository publications, Planner planner, Sending sending, Clock clock) {
        this.publications = publications;
        this.planner = planner;
        this.sending = sending;
        this.clock = clock;
    }

    /// Whether this process is to go on.
    public interface Serving {
        boolean on();
    }

    /// Returns when nothing is due just now.
    public void doWhatIsDue(Serving serving) {
        Instant now = clock.instant();
        publications.late(now.minus(LATE));
        for (PublicationRow each : publications.atWork(now)) {
            if (!serving.on()) return;
            switch (each.state()) {
                case WAITING -> publications.plan(each.id(), now);
                case PLANNING -> plan(each, serving);
                case SENDING -> sending.goOn(each, serving);
                case LATE, PAUSED, CANCELLED, SENT -> {}
            }
        }
    }

    private void plan(PublicationRow publication, Serving serving) {
        boolean isMore = true;
        while (isMore && serving.on()) {
            isMore = planner.planSome(publications.byId(publication.id()).orElseThrow());
        }
    }
}
