package askfirst.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What lies between the lanes and whoever hands to them. For many threads.
final class Tray {
    private final BlockingQueue<IssueClaim> claims = new LinkedBlockingQueue<>();
    private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
    private volatile Optional<Lease> lease = Optional.empty();
    private volatile boolean isTakenBack;
    private volatile boolean isClosed;
    private volatile @Nullable RuntimeException broken;

    void hand(Lease lease, List<IssueClaim> more) {
        this.lease = Optional.of(lease);
        isTakenBack = false;
        lease.hand(more);
        claims.addAll(more);
    }

    /// Under which everything here is claimed; once there is a claim.
    Lease lease() {
        return lease.orElseThrow();
    }

    /// How many claims nobody has taken.
    int size() {
        return claims.size();
    }

    Optional<IssueClaim> next() {
        return Optional.ofNullable(claims.poll());
    }

    Optional<IssueClaim> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(claims.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }

    void done(Done each) {
        done.add(each);
    }

    Optional<Done> done(Duration patience) throws InterruptedException {
        return Optional.ofNullable(done.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }

    void drainDone(List<Done> into) {
        done.drainTo(into);
    }

    /// What nobody has begun; it comes out as not begun.
    void takeBack() {
        isTakenBack = true;
        List<IssueClaim> waiting = new ArrayList<>();
        claims.drainTo(waiting);
        waiting.forEach(claim -> done.add(new Done.NotBegun(claim)));
    }

    /// Whether nothing more is to be begun of what was handed.
    boolean isTakenBack() {
        return isTakenBack;
    }

    /// For what no server can be blamed. An error that ended the thread would take its claim along, and whoever waits
    /// for it would wait for ever.
    void breaks(Throwable thrown) {
        broken = thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
    }

    Optional<RuntimeException> broken() {
        return Optional.ofNullable(broken);
    }

    void close() {
        isClosed = true;
        lease.ifPresent(Lease::lose);
    }

    boolean isClosed() {
        return isClosed;
    }
}
