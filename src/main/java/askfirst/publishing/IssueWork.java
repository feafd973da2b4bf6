package askfirst.publishing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Does what was asked of [Publisher]. For whoever serves, again and again; several may do so at once.
@Singleton
public class IssueWork {
    private final PublicationRepository publications;
    private final DueTimes dueTimes;
    private final Planner planner;
    private final Sending sending;
    private final Mailing mailing;
    private final History history;
    private final Clock clock;

    IssueWork(
            PublicationRepository publications,
            DueTimes dueTimes,
            Planner planner,
            Sending sending,
            Mailing mailing,
            History history,
            Clock clock) {
        this.publications = publications;
        this.dueTimes = dueTimes;
        this.planner = planner;
        this.sending = sending;
        this.mailing = mailing;
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
        try {
            doAll(serving);
        } catch (RuntimeException | Error e) {
            history.lookAgain();
            throw e;
        }
    }

    private void doAll(Serving serving) {
        if (!history.isLive()) return;
        Serving live = () -> serving.on() && history.goesOn();
        dueTimes.come(clock.instant());
        Turns turns = new Turns();
        turns.take(history::tidy);
        List<PublicationRow> atWork = publications.atWork();
        mailing.areAtWork(atWork.stream().map(PublicationRow::id).toList());
        for (PublicationRow each : atWork) {
            if (!serving.on()) return;
            turns.take(() -> goOn(each, live));
        }
        for (PublicationRow each : publications.stopped()) turns.take(() -> sending.takeUp(each));
        turns.end();
    }

    private void goOn(PublicationRow publication, Serving serving) {
        if (publication.state() == State.PLANNING) planner.plan(publication.id(), serving);
        else {
            settleAll();
            history.settle(publication);
            sending.goOn(publication, serving);
        }
        if (!publications.state(publication.id()).equals(Optional.of(publication.state()))) history.moveOn();
    }

    /// The log of what was begun is one for all issues, and ends with any of them: so nothing may be in hand of another
    /// one that a killed process left, or an error.
    private void settleAll() {
        for (PublicationRow each : publications.atWork()) sending.takeUp(each);
        for (PublicationRow each : publications.stopped()) sending.takeUp(each);
    }
}
