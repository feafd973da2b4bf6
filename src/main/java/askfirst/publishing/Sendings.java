package askfirst.publishing;

import askfirst.database.Transactions;
import askfirst.delivery.Balance;
import askfirst.delivery.Delay;
import askfirst.delivery.IssueBook;
import askfirst.delivery.Message;
import askfirst.issue.Issue;
import askfirst.live.Live;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;

/// The sendings of issues as their author sees them, and what she may do with one. What was done already is no mistake:
/// each verb answers how it stands afterwards.
@Singleton
public class Sendings {
    private final Transactions transactions;
    private final PublicationRepository publications;
    private final IssueBook book;
    private final Decisions decisions;
    private final Live live;
    private final Clock clock;

    Sendings(
            Transactions transactions,
            PublicationRepository publications,
            IssueBook book,
            Decisions decisions,
            Live live,
            Clock clock) {
        this.transactions = transactions;
        this.publications = publications;
        this.book = book;
        this.decisions = decisions;
        this.live = live;
        this.clock = clock;
    }

    /// The newest first.
    public List<Standing> all() {
        return publications.newest().stream().map(this::view).toList();
    }

    /// The issues that were sent or are to be. Counts nobody, where [#all] counts a million for each.
    List<String> asked() {
        return publications.newest().stream()
                .filter(row -> row.state() != State.CANCELLED || row.begunAt() != null)
                .map(PublicationRow::slug)
                .toList();
    }

    /// Those that wait for their author's word, the newest first. Counts nobody either.
    public List<Asking> asking() {
        return publications.newest().stream()
                .flatMap(row -> {
                    Optional<Delay> stuck = delay(row).filter(Delay::isStuck);
                    return why(row, stuck).stream().map(why -> new Asking(row.slug(), row.title(), why, stuck));
                })
                .toList();
    }

    private Optional<Asking.Why> why(PublicationRow row, Optional<Delay> stuck) {
        if (stuck.isPresent()) return Optional.of(Asking.Why.STUCK);
        return switch (row.state()) {
            case LATE -> Optional.of(row.pause() == Pause.RESTORED ? Asking.Why.RESTORED : Asking.Why.LATE);
            case PAUSED ->
                Optional.of(
                        switch (row.pause()) {
                            case REFUSALS -> Asking.Why.REFUSED;
                            case RESTORED -> Asking.Why.RESTORED;
                            case NONE, AUTHOR -> Asking.Why.PAUSED;
                        });
            case WAITING -> Optional.empty();
            case PLANNING, SENDING, CANCELLED, SENT ->
                book.isAnyUnknown(row.id()) ? Optional.of(Asking.Why.UNKNOWN) : Optional.empty();
        };
    }

    public Optional<Standing> standing(String slug) {
        return publications.bySlug(slug).map(this::view);
    }

    /// @return empty when it had been asked for before
    Optional<Standing> ask(Issue issue, Message letter, Message digest, When when) {
        return transactions.durably(() -> {
            String message = book.compose(letter);
            String missed = book.compose(digest);
            Instant now = clock.instant();
            Instant due = when.instant(now);
            UUID id = id(issue.slug());
            int begun = publications.begin(
                    id,
                    issue.slug(),
                    issue.title(),
                    message,
                    missed,
                    issue.reach(),
                    now,
                    due,
                    when.local(),
                    when.zoneName());
            int again = begun == 1
                    ? 0
                    : publications.beginAgain(
                            issue.slug(),
                            issue.title(),
                            message,
                            missed,
                            issue.reach(),
                            now,
                            due,
                            when.local(),
                            when.zoneName());
            return begun + again == 1 ? standing(issue.slug()) : Optional.empty();
        });
    }

    /// Now, however long it should have waited, or however late it is.
    public Optional<Standing> goNow(String slug) {
        return change(slug, row -> publications.goNow(row.id(), clock.instant()));
    }

    public Optional<Standing> pause(String slug) {
        return change(slug, row -> publications.pause(row.id(), Pause.AUTHOR));
    }

    /// Goes on with what has not left, also after it was given up.
    public Optional<Standing> resume(String slug) {
        return change(slug, row -> publications.resume(row.id()) + decisions.decide(row.id(), Decision.RELEASE));
    }

    /// Nothing more leaves; what was in nobody's hand is held.
    public Optional<Standing> cancel(String slug) {
        return change(slug, row -> {
            int cancelled = publications.cancel(row.id(), clock.instant());
            if (cancelled == 1) decisions.giveUp(row.id());
            return cancelled;
        });
    }

    /// Once more to those whom a server refused, and to nobody else.
    public Optional<Standing> retryFailed(String slug) {
        return change(slug, row -> book.isAnyFailed(row.id()) ? sendAgain(row, Decision.RETRY) : 0);
    }

    private int sendAgain(PublicationRow row, Decision what) {
        return decisions.decide(row.id(), what) + publications.reopen(row.id());
    }

    /// What nobody can know the author may: it arrived.
    public Optional<Standing> allArrived(String slug) {
        return change(slug, row -> decisions.decide(row.id(), Decision.ARRIVED));
    }

    /// It did not; and if it did, they get two.
    public Optional<Standing> allAgain(String slug) {
        return change(slug, row -> book.isAnyUnknown(row.id()) ? sendAgain(row, Decision.AGAIN) : 0);
    }

    public Optional<Standing> arrived(String slug, UUID delivery) {
        return change(slug, row -> book.arrived(row.id(), delivery) ? 1 : 0);
    }

    public Optional<Standing> again(String slug, UUID delivery) {
        return change(slug, row -> book.again(row.id(), delivery) ? publications.reopen(row.id()) : 0);
    }

    /// When the next of those who wait are due; empty when nobody waits, or all are in hand.
    public Optional<Instant> nextTry(Standing standing) {
        return book.nextDue(standing.id());
    }

    /// The next hundred readers whose rows are in one state, see [IssueBook#lines].
    public List<IssueBook.Line> lines(String slug, String state, String after) {
        return publications
                .bySlug(slug)
                .map(row -> book.lines(row.id(), state, after))
                .orElse(List.of());
    }

    /// The same in every history of this newsletter, so that what was begun is known to an older database too.
    private static UUID id(String slug) {
        return UUID.nameUUIDFromBytes(("issue " + slug).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Standing> change(String slug, ToIntFunction<PublicationRow> change) {
        transactions.durably(() -> publications
                .bySlug(slug)
                .flatMap(row -> publications.locked(row.id()))
                .map(row -> changed(row, change)));
        // because what she decided here an older database does not know
        live.moveOn();
        publications.bySlug(slug).map(PublicationRow::id).ifPresent(id -> {
            decisions.goOn(id);
            decisions.hold(id);
            book.lookAgain(id);
        });
        return standing(slug);
    }

    private int changed(PublicationRow row, ToIntFunction<PublicationRow> change) {
        book.change(row.id());
        return change.applyAsInt(row);
    }

    /// What has to be another for its readers to be counted anew.
    private record Stand(State state, Pause pause, List<DecisionRow> decisions) {}

    private Standing view(PublicationRow row) {
        Balance balance = row.begunAt() == null
                ? Balance.NOTHING
                : book.balance(row.id(), new Stand(row.state(), row.pause(), decisions.of(row.id())));
        return new Standing(
                row.id(),
                row.slug(),
                row.title(),
                row.state(),
                row.pause(),
                row.askedAt(),
                row.dueAt(),
                row.localDue(),
                row.zone(),
                Optional.ofNullable(row.begunAt()),
                Optional.ofNullable(row.endedAt()),
                balance,
                delay(row));
    }

    private Optional<Delay> delay(PublicationRow row) {
        return row.state() == State.SENDING ? book.delay(row.id()) : Optional.empty();
    }
}
