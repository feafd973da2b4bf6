package askfirst.publishing;

import askfirst.delivery.Done;
import askfirst.delivery.IssueClaim;
import askfirst.delivery.Lanes;
import askfirst.delivery.Lease;
import askfirst.mail.SendResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one sending has in its hand: readers who are claimed, on their way or done, until it is settled.
final class Hand {
    private static final Duration TURN = Duration.ofMillis(100);
    private static final int MANY = 500;

    private final Lanes lanes;
    private final Course course;
    private final List<Done> unsettled = new ArrayList<>();
    private Optional<Lease> lease = Optional.empty();

    Hand(Lanes lanes, Course course) {
        this.lanes = lanes;
        this.course = course;
    }

    boolean isEmpty() {
        return claimed() == 0 && unsettled.isEmpty();
    }

    /// How many are claimed and not done.
    int claimed() {
        return lanes.inHand();
    }

    /// Under which they are.
    Optional<Lease> lease() {
        return lease;
    }

    /// Takes what is done from the lanes; waits a while for something if nothing is.
    void look() {
        List<Done> done = lanes.done(TURN);
        unsettled.addAll(done);
        course.note(done);
    }

    /// Nothing more is begun.
    void takeBack() {
        lanes.takeBack();
    }

    /// Whether there is nothing to write down that cannot wait until the next are claimed: what was sent is in the log,
    /// and the lease tells of it.
    boolean canWait() {
        return claimed() > 0 && unsettled.size() < MANY && !isConnectionWaiting();
    }

    private boolean isConnectionWaiting() {
        return lease.filter(Lease::isMarked).isPresent() && !unsettled.stream().allMatch(Hand::isSent);
    }

    private static boolean isSent(Done done) {
        return done instanceof Done.Tried(var claim, SendResult.Sent());
    }

    List<Done> unsettled() {
        return List.copyOf(unsettled);
    }

    /// A turn is written down.
    void take(Turn turn) {
        lease.ifPresent(it -> it.settled(unsettled));
        unsettled.clear();
        turn.lease().ifPresent(it -> lanes.hand(it, turn.claims()));
        lease = turn.lease();
    }

    /// The next are claimed under another lease.
    void drop() {
        lease = Optional.empty();
    }

    /// Whether somebody may be due who was not claimed.
    enum More {
        MAYBE,
        NO
    }

    /// @param lease  under which everything in the hand is
    /// @param claims who was claimed
    record Turn(Optional<Lease> lease, List<IssueClaim> claims, More more) {}
}
