package askfirst.publishing;

import askfirst.delivery.Done;
import askfirst.delivery.IssueClaim;
import askfirst.delivery.Lanes;
import askfirst.delivery.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What one sending has in its hand: readers who are claimed, on their way or done, until it is settled.
///
/// Where the log is the witness, claims go to the lanes as they come. Where the rows are, they wait here until a
/// connection is free, and only those few are marked as begun.
final class Hand {
    private static final Duration TURN = Duration.ofMillis(100);
    private static final int MANY = 500;

    /// Because a turn for one message is as dear as one for all connections.
    private static final Duration GATHERING = Duration.ofMillis(1);

    private final Lanes lanes;
    private final Course course;
    private final Witness witness;
    private final List<IssueClaim> ahead = new ArrayList<>();
    private final List<Done> unsettled = new ArrayList<>();

    Hand(Lanes lanes, Course course, Witness witness) {
        this.lanes = lanes;
        this.course = course;
        this.witness = witness;
    }

    boolean isEmpty() {
        return claimed() == 0 && unsettled.isEmpty();
    }

    /// How many are claimed and not done.
    int claimed() {
        return lanes.inHand() + ahead.size();
    }

    /// Takes what is done from the lanes; waits a while for something if nothing is.
    void look() {
        List<Done> done = lanes.done(TURN, witness == Witness.LOG ? Duration.ZERO : GATHERING);
        unsettled.addAll(done);
        course.note(done);
    }

    /// Nothing more is begun.
    void takeBack() {
        lanes.takeBack();
        ahead.forEach(claim -> unsettled.add(new Done.NotBegun(claim)));
        ahead.clear();
    }

    /// Whether there is nothing to write down that cannot wait until the next are claimed. What is done is in the log;
    /// but nobody else sees that.
    boolean canWait() {
        return lanes.inHand() > 0 && next().isEmpty() && unsettled.size() < (witness == Witness.LOG ? MANY : 1);
    }

    /// Whether nothing can be done just now.
    boolean isIdle() {
        return lanes.inHand() == 0 && next().isEmpty();
    }

    boolean hasNothingToWrite() {
        return unsettled.isEmpty() && next().isEmpty();
    }

    List<Done> unsettled() {
        return List.copyOf(unsettled);
    }

    /// For whom a connection is free.
    List<IssueClaim> next() {
        return List.copyOf(ahead.subList(0, Math.min(ahead.size(), course.free(lanes.inHand()))));
    }

    /// A turn is written down.
    void take(Turn turn) {
        unsettled.clear();
        ahead.subList(0, turn.next().size()).clear();
        lanes.hand(turn.begun());
        if (witness == Witness.LOG) lanes.hand(turn.claims());
        else ahead.addAll(turn.claims());
    }

    /// Whether somebody may be due who was not claimed.
    enum More {
        MAYBE,
        NO
    }

    /// @param next   for whom a connection was free
    /// @param begun  those of them that were still ours, and are marked
    /// @param claims who was claimed
    record Turn(List<IssueClaim> next, List<IssueClaim> begun, List<IssueClaim> claims, More more) {
        static final Turn NONE = new Turn(List.of(), List.of(), List.of(), More.MAYBE);

        Turn with(List<IssueClaim> claims, More more) {
            return new Turn(next, begun, claims, more);
        }
    }
}
