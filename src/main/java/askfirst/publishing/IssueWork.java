package askfirst.publishing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Does what was asked of [Publisher]. For whoever serves, again and again; several may do so at once.
@Singleton
public class IssueWork {
    private static final Duration LATE = Duration.ofHours(1);

    private final PublicationRepository publications;
    private final Planner planner;
    private final Sending sending;
    private final Decisions decisions;
    private final History history;
    private final Clock clock;

    IssueWork(
            PublicationRepository publications,
            Planner planner,
            Sending sending,
            Decisions decisions,
            History history,
            Clock clock) {
        this.publications = publications;
        this.planner = planner;
        this.sending = sending;
        this.decisions = decisions;
        this.history = history;
        this.clock = clock;
    }

    /// Whether this process is to go on.
    public interface Serving {
        boolean on();
    }

    /// Returns when nothing is due just now, or when this is no live database. What goes wrong with one issue flies
    /// when all others had their turn.
    public void doWhatIsDue(Serving serving) {
        if (!history.isLive()) return;
        Serving live = () -> serving.on() && history.goesOn();
        history.tidy();
        Instant now = clock.instant();
        publications.late(now.minus(LATE));
        publications.plan(now);
        decisions.open().forEach(decisions::goOn);
        @Nullable RuntimeException broken = null;
        for (PublicationRow each : publications.atWork()) {
            if (!serving.on()) return;
            try {
                goOn(each, live);
            } catch (RuntimeException e) {
                broken = e;
            }
        }
        for (PublicationRow each : publications.stopped()) sending.comeToRest(each);
        if (broken != null) throw broken;
    }

    private void goOn(PublicationRow publication, Serving serving) {
        if (publication.state() == State.PLANNING) planner.plan(publication.id(), serving);
        else {
            history.settle(publication);
            sending.goOn(publication, serving);
        }
        if (!publications.state(publication.id()).equals(Optional.of(publication.state()))) history.moveOn();
    }
}
