package askfirst.delivery;

import askfirst.database.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An issue's ledger as its author reads it, and what she may decide about its rows. Changes belong into a transaction.
@Singleton
public class IssueBook {
    private final IssueRepository issues;
    private final LotRepository lots;
    private final MessageRepository messages;
    private final Balances balances;
    private final Ledger ledger;
    private final Clock clock;

    IssueBook(
            IssueRepository issues,
            LotRepository lots,
            MessageRepository messages,
            Balances balances,
            Ledger ledger,
            Clock clock) {
        this.issues = issues;
        this.lots = lots;
        this.messages = messages;
        this.balances = balances;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Writes down what is said to all its readers.
    ///
    /// @return what its deliveries name it by
    public String compose(Message message) {
        ledger.add(message);
        return message.id();
    }

    public Optional<Message> message(String id) {
        return messages.findById(id)
                .map(row ->
                        new Message(row.kind(), row.subject(), row.plain(), row.html(), row.greeting(), row.hello()));
    }

    /// As it is, or was a moment ago: very many are not counted again each time somebody looks.
    ///
    /// @param as where the sending stands; when that is another than before, they are
    public Balance balance(UUID publication, Object as) {
        return balances.of(publication, as);
    }

    /// As it is at this moment, however long it takes.
    public Balance balance(UUID publication) {
        return balances.now(publication);
    }

    /// Belongs into the transaction in which a sending goes on that had come to rest, or comes to rest.
    public void change(UUID publication) {
        balances.change(publication);
    }

    /// What she has just done her author sees at once.
    public void lookAgain(UUID publication) {
        balances.lookAgain(publication);
    }

    /// Which sendings, those under way among them, were changed since they were counted.
    public List<UUID> uncounted() {
        return balances.uncounted();
    }

    /// Counts one that has come to rest, so that nobody has to who looks. Not within a transaction.
    public void count(UUID publication) {
        balances.keep(publication);
    }

    /// When the next row is due; empty when none waits.
    public Optional<Instant> nextDue(UUID publication) {
        return Optional.ofNullable(issues.nextDue(publication));
    }

    /// Whom the mail server did not take yet. However many wait, a thousand rows are looked at, at most.
    public Optional<Delay> delay(UUID publication) {
        return nextDue(publication)
                .flatMap(next -> Delay.of(issues.dueLast(publication, Delay.MOST), next, clock.instant()));
    }

    /// Whether every row has come to an end.
    public boolean isSettled(UUID publication) {
        return issues.anyWaiting(publication).isEmpty();
    }

    /// Whether nobody can know of somebody whether it arrived.
    public boolean isAnyUnknown(UUID publication) {
        return issues.any(publication, State.UNKNOWN).isPresent();
    }

    /// Whether somebody was refused since then, or nobody knows of her whether it arrived.
    public boolean isAnyToDecide(UUID publication, Instant since) {
        return issues.anyToDecide(publication, since).isPresent();
    }

    public boolean isAnyFailed(UUID publication) {
        return issues.any(publication, State.FAILED).isPresent();
    }

    /// When these readers got an issue last, or one was due that is on its way to them; those to whom that happened.
    ///
    /// @param apart sendings of which nobody counts who still waits
    public Map<UUID, Instant> lastTo(List<UUID> readers, List<UUID> apart) {
        Map<UUID, Instant> last = new HashMap<>();
        for (List<UUID> few : Ids.lots(readers, Ids.FEW))
            issues.lastTo(Ids.of(few), Ids.of(apart)).forEach(row -> last.put(row.about(), row.lately()));
        return last;
    }

    /// The next lot of what has not left is not to leave. Of this and what follows each is a lot: how many it was of, 0
    /// when there is no more.
    public int hold(UUID publication) {
        List<UUID> some = lots.waiting(publication);
        return move(publication, some, State.QUEUED, State.HELD);
    }

    /// It may leave after all.
    public int release(UUID publication) {
        return again(publication, State.HELD, Ever.END);
    }

    /// Tries those once more whom a server refused until then.
    public int retryFailed(UUID publication, Instant until) {
        return again(publication, State.FAILED, until);
    }

    /// The author decides about mails of which nobody knew then: they arrived.
    public int allArrived(UUID publication, Instant until) {
        List<UUID> some = lots.settled(publication, State.UNKNOWN, until);
        return move(publication, some, State.UNKNOWN, State.SENT);
    }

    /// They are sent once more, and some readers may get two.
    public int allAgain(UUID publication, Instant until) {
        return again(publication, State.UNKNOWN, until);
    }

    private int move(UUID publication, List<UUID> some, State from, State into) {
        if (some.isEmpty()) return 0;
        balances.change(publication);
        lots.move(Ids.of(some), from, into, clock.instant());
        return some.size();
    }

    private int again(UUID publication, State from, Instant until) {
        List<UUID> some = lots.settled(publication, from, until);
        if (some.isEmpty()) return 0;
        balances.change(publication);
        lots.again(Ids.of(some), from, clock.instant());
        return some.size();
    }

    public boolean arrived(UUID publication, UUID delivery) {
        balances.change(publication);
        return issues.arrived(publication, delivery, clock.instant()) == 1;
    }

    public boolean again(UUID publication, UUID delivery) {
        balances.change(publication);
        return issues.againOne(publication, delivery, clock.instant()) == 1;
    }

    /// One reader's row.
    ///
    /// @param state `waiting`, `sending`, `sent`, `failed`, `skipped`, `unknown`, `held`
    /// @param code  the server's last answer, 0 if none came
    /// @param said  its own words
    public record Line(
            UUID delivery,
            String address,
            String state,
            int attempts,
            int code,
            String said,
            Optional<Instant> settledAt) {}

    /// The next hundred in one state, in the order of their addresses; "" begins.
    ///
    /// @param state as [Line#state] says it
    public List<Line> lines(UUID publication, String state, String after) {
        State in = State.of(state);
        String address = after.toLowerCase(Locale.ROOT);
        List<DeliveryRow> rows = issues.oneOfMany(publication, in).isPresent()
                ? issues.amongMany(publication.toString(), in.name(), address)
                : issues.inState(publication, in, address);
        return rows.stream().map(IssueBook::line).toList();
    }

    private static Line line(DeliveryRow row) {
        return new Line(
                row.id(),
                row.recipient(),
                row.state().word(),
                row.attempts(),
                row.replyCode() == null ? 0 : row.replyCode(),
                row.reply(),
                Optional.ofNullable(row.settledAt()));
    }
}
