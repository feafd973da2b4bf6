package askfirst.desk;

import askfirst.invitation.Outbox;
import askfirst.theme.DeskPage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Letters the author has begun, and those she has still to carry over.
@Singleton
final class DraftHints implements Hints {
    private final Outbox outbox;

    DraftHints(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Corner corner() {
        return Corner.DRAFTS;
    }

    @Override
    public List<DeskPage.Hint> hints() {
        Outbox.Counts counts = outbox.counts();
        List<DeskPage.Hint> hints = new ArrayList<>();
        add(hints, counts.chosen(), "chosen, and no letter yet", "/rounds/new");
        add(hints, counts.drafts(), "to open, make personal and approve", "/outbox");
        add(hints, counts.toPaste(), "to paste into a message", "/queue");
        add(hints, counts.toSend(), "to send from your mail program", "/outbox");
        return hints;
    }

    private static void add(List<DeskPage.Hint> hints, long count, String words, String path) {
        if (count > 0) hints.add(new DeskPage.Hint(count + " " + words, path));
    }
}
