package askfirst.database;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Brings to the disk what nobody waits for, half a second later at most.
final class SlowSync implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final BooleanSupplier isNeeded;
    private final Runnable sync;
    private final Thread thread = Thread.ofVirtual().name("slow sync").unstarted(this::work);

    private SlowSync(BooleanSupplier isNeeded, Runnable sync) {
        this.isNeeded = isNeeded;
        this.sync = sync;
    }

    static SlowSync start(BooleanSupplier isNeeded, Runnable sync) {
        SlowSync slow = new SlowSync(isNeeded, sync);
        slow.thread.start();
        return slow;
    }

    private void work() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                syncIfNeeded();
            }
        } catch (InterruptedException closed) {
            // the database writes down all it has when it is closed
        }
    }

    private void syncIfNeeded() {
        try {
            if (isNeeded.getAsBoolean()) sync.run();
        } catch (DatabaseDown brokenNow) {
            // whoever waits for a sync is told; the next round tries again
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
