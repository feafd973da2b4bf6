package askfirst.desk;

import askfirst.invitation.Letter;
import askfirst.invitation.Outbox;
import askfirst.invitation.Route;
import askfirst.invitation.State;
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
        List<Letter> letters = outbox.list();
        List<DeskPage.Hint> hints = new ArrayList<>();
        add(hints, letters, State.SELECTED, "chosen, and no letter yet", "/rounds/new");
        add(hints, letters, State.DRAFT, "to open, make personal and approve", "/outbox");
        add(hints, letters, Route.LINKEDIN, "to paste into a message", "/queue");
        add(hints, letters, Route.FILE, "to send from your mail program", "/outbox");
        return hints;
    }

    private static void add(List<DeskPage.Hint> hints, List<Letter> letters, State state, String words, String path) {
        add(hints, letters.stream().filter(it -> it.state() == state).count(), words, path);
    }

    private static void add(List<DeskPage.Hint> hints, List<Letter> letters, Route route, String words, String path) {
        long approved = letters.stream()
                .filter(it -> it.state() == State.APPROVED
                        && it.route().filter(route::equals).isPresent())
                .count();
        add(hints, approved, words, path);
    }

    private static void add(List<DeskPage.Hint> hints, long count, String words, String path) {
        if (count > 0) hints.add(new DeskPage.Hint(count + " " + words, path));
    }
}
