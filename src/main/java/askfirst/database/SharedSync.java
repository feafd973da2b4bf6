package askfirst.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// One sync of the disk for everybody who committed before it began.
///
/// Whoever comes while one is running waits for the next, because the running one may have passed her commit by. A sync
/// that fails fails for all who waited for it, and for nobody else.
final class SharedSync {
    private final Runnable sync;
    private final Lock oneAtATime = new ReentrantLock();
    private volatile Round gathering = new Round();

    SharedSync(Runnable sync) {
        this.sync = sync;
    }

    private record Round(AtomicBoolean hasLeader, CompletableFuture<Void> done) {
        Round() {
            this(new AtomicBoolean(), new CompletableFuture<>());
        }
    }

    /// Returns when a sync that began after this call has ended.
    void join() {
        Round mine = gathering;
        if (mine.hasLeader.compareAndSet(false, true)) lead(mine);
        try {
            mine.done.join();
        } catch (CompletionException e) {
            throw new DatabaseDown(e);
        }
    }

    private void lead(Round mine) {
        oneAtATime.lock();
        try {
            gathering = new Round();
            sync.run();
            mine.done.complete(null);
        } catch (Throwable e) {
            mine.done.completeExceptionally(e);
        } finally {
            oneAtATime.unlock();
        }
    }
}
