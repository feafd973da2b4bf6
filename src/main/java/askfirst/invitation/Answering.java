package askfirst.invitation;

import askfirst.ceiling.EntryResult;
import askfirst.connection.Connection;
import askfirst.database.Transactions;
import askfirst.subscription.Ask;
import askfirst.subscription.Subscriptions;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The answers of the person invited. Of any number at once one wins.
@Singleton
class Answering {
    private static final Duration SECOND_THOUGHTS = Duration.ofDays(30);
    private static final int LONGEST_URL = 2_000;

    private final Transactions transactions;
    private final AnswerRepository answers;
    private final Subscriptions subscriptions;
    private final People people;
    private final Clock clock;

    Answering(
            Transactions transactions,
            AnswerRepository answers,
            Subscriptions subscriptions,
            People people,
            Clock clock) {
        this.transactions = transactions;
        this.answers = answers;
        this.subscriptions = subscriptions;
        this.people = people;
        this.clock = clock;
    }

    LookResult look(Token code) {
        return answers.byCode(code.hash()).map(this::standing).orElseGet(LookResult.Nothing::new);
    }

    /// Who may not ask just now leaves her invitation open.
    AcceptResult accept(Token code, Ask ask) {
        return switch (subscriptions.enter(ask.network())) {
            case EntryResult.Admitted() -> writeDown(code, ask);
            case EntryResult.TurnedAway(Duration remaining) -> new AcceptResult.TooMany(remaining);
        };
    }

    /// Only the press that answers hears that it did: what any later one were told would be the answer.
    DeclineResult decline(Token code) {
        return transactions.durably(
                () -> answers.lockedByCode(code.hash()).map(this::decline).orElseGet(DeclineResult.Nothing::new));
    }

    /// Kept once, for a yes of the last day.
    ReadMeResult readMe(Token code, String url) {
        Optional<String> page = url(url);
        if (page.isEmpty()) return new ReadMeResult.NoUrl();
        Instant now = clock.instant();
        answers.byCode(code.hash())
                .filter(row -> row.state() == State.ACCEPTED)
                .filter(row -> Optional.ofNullable(row.answeredAt())
                        .filter(at -> at.plus(Duration.ofDays(1)).isAfter(now))
                        .isPresent())
                .ifPresent(row -> transactions.durably(() -> answers.tell(row.id(), page.get(), name(row), now)));
        return new ReadMeResult.Noted();
    }

    /// The answer and the ask are written down together, or neither.
    private AcceptResult writeDown(Token code, Ask ask) {
        return transactions.durably(() -> {
            answers.lockedByCode(code.hash())
                    .filter(this::takesAYes)
                    .ifPresentOrElse(
                            row -> accept(row, ask),
                            // without one to answer it is an ask as any stranger's
                            () -> subscriptions.admitted(withoutPage(ask)));
            return new AcceptResult.WrittenDown();
        });
    }

    private void accept(InvitationRow row, Ask ask) {
        subscriptions.invited(ask, row.id());
        answers.answer(row.id(), State.ACCEPTED, clock.instant());
    }

    private DeclineResult decline(InvitationRow row) {
        if (!row.isOpen(clock.instant()))
            return row.isAnswered() ? new DeclineResult.Answered() : new DeclineResult.Nothing();
        answers.answer(row.id(), State.DECLINED, clock.instant());
        return new DeclineResult.Declined();
    }

    private LookResult standing(InvitationRow row) {
        if (row.isOpen(clock.instant())) return new LookResult.Open();
        return row.isAnswered() ? new LookResult.Answered() : new LookResult.Nothing();
    }

    private boolean takesAYes(InvitationRow row) {
        Instant now = clock.instant();
        return row.isOpen(now) || row.mayChangeItsMind(now.minus(SECOND_THOUGHTS));
    }

    private String name(InvitationRow row) {
        return people.find(row).map(Connection::name).orElse("");
    }

    /// Because the page's address has the code in it.
    private static Ask withoutPage(Ask ask) {
        return new Ask(ask.address(), ask.rhythm(), "", ask.locale(), ask.network());
    }

    /// As somebody types it, who may leave out the beginning.
    private static Optional<String> url(String typed) {
        String text = typed.strip();
        try {
            URI uri = new URI(text.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? text : "https://" + text);
            boolean isPage = uri.getScheme().matches("(?i)https?")
                    && uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getUserInfo() == null;
            return Optional.of(uri.toString()).filter(it -> isPage && it.length() <= LONGEST_URL);
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
