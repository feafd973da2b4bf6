package askfirst.desk;

import askfirst.invitation.Outbox;
import askfirst.invitation.Rounds;
import askfirst.invitation.State;
import askfirst.theme.DeskPage;
import askfirst.theme.OutboxPost;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Mails that wait for the author's word: those that paused themselves, and those nobody knows to have arrived.
@Singleton
final class PausedHints implements Hints {
    private final Rounds rounds;
    private final Outbox outbox;
    private final LetterPost post;

    PausedHints(Rounds rounds, Outbox outbox, LetterPost post) {
        this.rounds = rounds;
        this.outbox = outbox;
        this.post = post;
    }

    @Override
    public Corner corner() {
        return Corner.ANSWERS;
    }

    @Override
    public List<DeskPage.Hint> hints() {
        Stream<DeskPage.Hint> ofRounds = rounds.paused().stream()
                .map(it ->
                        new DeskPage.Hint("Mails are paused because of “" + it.occasion() + "”", "/rounds/" + it.id()));
        Stream<DeskPage.Hint> loose = Stream.of(post.stands().loose())
                .filter(OutboxPost.Loose.CAME_BACK::equals)
                .map(_ -> new DeskPage.Hint("Mails are paused because single letters came back", "/outbox#post"));
        Stream<DeskPage.Hint> unknown = outbox.in(State.UNKNOWN).stream()
                .map(it -> new DeskPage.Hint("Did the letter to " + Drawn.name(it) + " arrive?", "/outbox/" + it.id()));
        return Stream.of(ofRounds, loose, unknown).flatMap(Function.identity()).toList();
    }
}
