package askfirst.desk;

import askfirst.invitation.Round;
import askfirst.invitation.Rounds;
import askfirst.theme.DeskPage;
import jakarta.inject.Singleton;
import java.util.List;

/// Rounds whose mails wait until the author has seen why.
@Singleton
final class PausedHints implements Hints {
    private final Rounds rounds;

    PausedHints(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Corner corner() {
        return Corner.ANSWERS;
    }

    @Override
    public List<DeskPage.Hint> hints() {
        return rounds.list().stream()
                .filter(it -> it.mail() != Round.Standing.GOES_ON)
                .map(it -> new DeskPage.Hint("Mails of “" + it.occasion() + "” are paused", "/rounds/" + it.id()))
                .toList();
    }
}
