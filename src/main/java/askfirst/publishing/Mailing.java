package askfirst.publishing;

import askfirst.database.Database;
import askfirst.database.Ids;
import askfirst.database.Transactions;
import askfirst.delivery.Done;
import askfirst.delivery.IssueClaim;
import askfirst.delivery.IssueLedger;
import askfirst.delivery.IssuePost;
import askfirst.delivery.Lanes;
import askfirst.delivery.Lease;
import askfirst.delivery.Leases;
import askfirst.delivery.Reader;
import askfirst.subscription.Subscribers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Sends what is due of one issue, turn by turn: what is done is settled, and beside it the next readers are claimed,
/// in a transaction in which each is asked for once more whether she still reads.
@Singleton
class Mailing {
    private static final int LOOKS = 20;

    private final Transactions transactions;
    private final Subscribers subscribers;
    private final IssueLedger ledger;
    private final Results results;
    private final Leases leases;
    private final IssuePost post;
    private final Pace pace;
    private final Database database;
    private final Clock clock;
    /// By sending. Where few may leave at a time, ten are refused in several runs.
    private final Map<UUID, Refusals> refusals = new ConcurrentHashMap<>();

    Mailing(
            Transactions transactions,
            Subscribers subscribers,
            IssueLedger ledger,
            Results results,
            Leases leases,
            IssuePost post,
            Pace pace,
            Database database,
            Clock clock) {
        this.transactions = transactions;
        this.subscribers = subscribers;
        this.ledger = ledger;
        this.results = results;
        this.leases = leases;
        this.post = post;
        this.pace = pace;
        this.database = database;
        this.clock = clock;
    }

    /// Whether it is to go on; asked before each turn.
    interface Goes {
        boolean on();
    }

    /// Why it came to an end. Nothing is in hand then.
    enum End {
        NOTHING_DUE,
        NOT_WANTED,
        /// too many were refused for good
        REFUSED
    }

    End run(UUID publication, Goes goes) {
        End end = run(publication, goes, pace.course(refusals.computeIfAbsent(publication, _ -> new Refusals())));
        // whoever lets it go on has looked at them
        if (end != End.NOTHING_DUE) refusals.remove(publication);
        return end;
    }

    /// The others are not sent any more, or not now.
    void areAtWork(List<UUID> publications) {
        refusals.keySet().retainAll(publications);
    }

    private End run(UUID publication, Goes goes, Course course) {
        try (Beside beside = new Beside();
                Lanes lanes = post.open(course.connections())) {
            Hand hand = new Hand(lanes, course);
            boolean isMore = true;
            boolean isOver = false;
            while (isMore || !hand.isEmpty()) {
                hand.look();
                isOver = isOver
                        || course.isRefused()
                        || !goes.on()
                        || lanes.broken().isPresent();
                if (isOver) hand.takeBack();
                Grant grant = isOver || post.isFull() ? Grant.NOTHING : course.room(hand.claimed());
                if (grant.all() == 0 && hand.canWait()) continue;
                Hand.Turn turn = turn(publication, hand, course, grant, beside);
                hand.take(turn);
                course.claimed(grant, turn.claims());
                isMore = !isOver && turn.more() == Hand.More.MAYBE;
                if (post.isFull() && hand.isEmpty()) forget(hand);
                if (grant.all() == 0 && hand.claimed() == 0 && isMore) course.rest();
            }
            lanes.broken().ifPresent(Mailing::fly);
            forget(hand);
            if (course.isRefused()) return End.REFUSED;
            return isOver ? End.NOT_WANTED : End.NOTHING_DUE;
        }
    }

    private void forget(Hand hand) {
        hand.lease().ifPresent(leases::close);
        hand.drop();
        post.forget();
    }

    /// What was allowed to one that comes to nothing is allowed to the next.
    private Hand.Turn turn(UUID publication, Hand hand, Course course, Grant grant, Beside beside) {
        try {
            return turn(publication, hand, grant, beside);
        } catch (RuntimeException e) {
            course.failed(grant, e);
            throw e;
        }
    }

    private Hand.Turn turn(UUID publication, Hand hand, Grant grant, Beside beside) {
        List<Done> done = hand.unsettled();
        Hand.Turn turn = turn(publication, hand, done, grant, beside);
        post.giveBack(publication, done);
        return turn;
    }

    /// On the disk when it returns.
    private Hand.Turn turn(UUID publication, Hand hand, List<Done> done, Grant grant, Beside beside) {
        Instant now = clock.instant();
        if (grant.room(now) == 0) {
            if (!done.isEmpty()) transactions.apart(() -> settle(done));
            return new Hand.Turn(hand.lease(), List.of(), Hand.More.MAYBE);
        }
        Optional<Lease> goesOn = hand.lease().filter(it -> hand.claimed() > 0 || it.isFresh(now));
        if (goesOn.isEmpty())
            return transactions.durably(() -> {
                // before its lease is gone, or it would not have been begun
                settle(done);
                hand.lease().ifPresent(leases::close);
                return claims(publication, leases.open(publication, pace.witness()), grant);
            });
        return transactions.apart(() -> beside.both(
                () -> transactions.in(() -> settle(done)),
                () -> transactions.in(() -> claims(publication, goesOn.get(), grant))));
    }

    private int settle(List<Done> done) {
        post.tidy(done);
        results.settle(done);
        return done.size();
    }

    private Hand.Turn claims(UUID publication, Lease lease, Grant grant) {
        List<IssueLedger.Due> due = nextDue(publication, grant.all(), grant);
        List<IssueClaim> claims = new ArrayList<>(due.size());
        for (List<IssueLedger.Due> some : Ids.lots(due, database.idsOfAClaim())) claims.addAll(claim(lease, some));
        post.begin(publication, claims);
        return new Hand.Turn(Optional.of(lease), claims, due.isEmpty() ? Hand.More.NO : Hand.More.MAYBE);
    }

    private List<IssueClaim> claim(Lease lease, List<IssueLedger.Due> due) {
        Instant asked = clock.instant();
        Map<UUID, Reader> reading =
                subscribers.reading(due.stream().map(IssueLedger.Due::reader).toList());
        return ledger.claim(due, reading, asked, lease);
    }

    /// Looks on where everybody who is due is one too many for her provider, but not for long: this is a transaction.
    private List<IssueLedger.Due> nextDue(UUID publication, int room, Grant grant) {
        List<IssueLedger.Due> due = ledger.due(publication, room);
        Domains domains = pace.domains();
        if (!domains.areLimited()) return due;
        for (int look = 1; !due.isEmpty(); look++) {
            Domains.Split split = domains.split(due, grant);
            ledger.putOff(split.later());
            if (!split.now().isEmpty() || look == LOOKS) return split.now();
            due = ledger.due(publication, room);
        }
        return due;
    }

    private static void fly(RuntimeException broken) {
        throw broken;
    }
}
