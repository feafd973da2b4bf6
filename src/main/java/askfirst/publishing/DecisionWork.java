package askfirst.publishing;

import jakarta.inject.Singleton;
import java.util.UUID;

/// Does what an author decided with [Sendings] about very many, and counts what has come to rest. For whoever serves,
/// again and again, beside [IssueWork], so that it waits for no issue that is being sent.
@Singleton
public class DecisionWork {
    private final PublicationRepository publications;
    private final Decisions decisions;
    private final Ends ends;
    private final History history;

    DecisionWork(PublicationRepository publications, Decisions decisions, Ends ends, History history) {
        this.publications = publications;
        this.decisions = decisions;
        this.ends = ends;
        this.history = history;
    }

    /// Some thousands of each; returns when each had its turn, or when this is no live database. What goes wrong with
    /// one flies when all others had theirs.
    public void doWhatIsDue(IssueWork.Serving serving) {
        if (!history.maySend()) return;
        Turns turns = new Turns();
        for (UUID each : decisions.open()) if (serving.on()) turns.take(() -> decisions.goOn(each));
        for (PublicationRow each : publications.stopped())
            if (serving.on() && each.state() == State.CANCELLED) turns.take(() -> decisions.hold(each.id()));
        for (UUID each : ends.uncounted()) if (serving.on()) turns.take(() -> ends.count(each));
        turns.end();
    }
}
