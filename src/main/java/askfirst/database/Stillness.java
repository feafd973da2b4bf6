package askfirst.database;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;

/// Many may work on the embedded database, or one may write down what a killed process comes back to.
///
/// H2 writes its tables down one after the other while others go on changing them, so that a transaction which commits
/// meanwhile is there in one table and not in another: a reader without the proof of her yes. Here nobody is at work
/// while it does.
final class Stillness {
    /// Because a visitor may import for seconds, and readers should not wait for her.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration LOOK = Duration.ofMillis(20);

    private static final Map<Database, Stillness> OF = Collections.synchronizedMap(new WeakHashMap<>());

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<SessionLocal> atWork = new HashSet<>();
    private boolean isWanted;

    static Stillness of(SessionLocal session) {
        return OF.computeIfAbsent(session.getDatabase(), _ -> new Stillness());
    }

    void enter(SessionLocal session) {
        lock.lock();
        try {
            while (isWanted) changed.awaitUninterruptibly();
            atWork.add(session);
        } finally {
            lock.unlock();
        }
    }

    void leave(SessionLocal session) {
        lock.lock();
        try {
            atWork.remove(session);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// One at a time.
    void during(Runnable work) {
        lock.lock();
        try {
            isWanted = true;
            awaitNobody();
            work.run();
        } finally {
            isWanted = false;
            changed.signalAll();
            lock.unlock();
        }
    }

    private void awaitNobody() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            // because a session that is killed in the middle says nothing, now and then it is looked for
            while (isAnybodyAtWork() && System.nanoTime() < end) changed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAnybodyAtWork() {
        atWork.removeIf(SessionLocal::isClosed);
        return !atWork.isEmpty();
    }
}
