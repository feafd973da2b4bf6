package askfirst.desk;

import askfirst.invitation.Outbox;
import askfirst.invitation.Rounds;
import askfirst.invitation.State;
import askfirst.theme.DeskPage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/// Mails that wait for the author's word: those of a round that paused itself, and those nobody knows to have arrived.
@Singleton
final class PausedHints implements Hints {
    private final Rounds rounds;
    private final Outbox outbox;

    PausedHints(Rounds rounds, Outbox outbox) {
        this.rounds = rounds;
        this.outbox = outbox;
    }

    @Override
    public Corner corner() {
        return Corner.ANSWERS;
    }

    @Override
    public List<DeskPage.Hint> hints() {
        return Stream.concat(
                        rounds.paused().stream()
                                .map(it -> new DeskPage.Hint(
                                        "Mails are paused because of “" + it.occasion() + "”", "/rounds/" + it.id())),
                        outbox.in(State.UNKNOWN).stream()
                                .map(it -> new DeskPage.Hint(
                                        "Did the letter to " + Drawn.name(it) + " arrive?", "/outbox/" + it.id())))
                .toList();
    }
}
