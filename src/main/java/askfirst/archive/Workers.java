package askfirst.archive;

import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Does many small pieces of work on every core.
final class Workers {
    private static final int MOST = 4;

    private final int threads = Math.min(MOST, Runtime.getRuntime().availableProcessors());

    /// One piece; told its number.
    interface Piece {
        void work(int number);
    }

    /// All pieces from `from` to below `to`. Returns when the last is done, or throws what the first to fail threw.
    void each(int from, int to, Piece piece) {
        AtomicInteger next = new AtomicInteger(from);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Runnable loop = () -> {
            try {
                for (int i = next.getAndIncrement(); i < to && failure.get() == null; i = next.getAndIncrement())
                    piece.work(i);
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
        Thread[] others = new Thread[Math.min(threads, to - from) - 1 > 0 ? Math.min(threads, to - from) - 1 : 0];
        for (int i = 0; i < others.length; i++) {
            others[i] = thread(loop);
            others[i].start();
        }
        loop.run();
        for (Thread other : others) joined(other);
        Throwable thrown = failure.get();
        if (thrown != null) throw again(thrown);
    }

    /// Begins something on another core; who asks for the result waits for it, or is thrown what it threw.
    <T> Supplier<T> begin(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = thread(task);
        thread.start();
        return () -> {
            joined(thread);
            if (task.state() == Future.State.FAILED) throw again(task.exceptionNow());
            return task.resultNow();
        };
    }

    private static Thread thread(Runnable work) {
        return new Thread(null, work, "archive", 4L << 20);
    }

    private static RuntimeException again(Throwable thrown) {
        if (thrown instanceof Error e) throw e;
        return (RuntimeException) thrown;
    }

    private static void joined(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
