package askfirst.publishing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// A second pair of hands: does one thing in a thread of its own while its owner does another.
final class Beside implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().name("beside").daemon().unstarted(work));

    /// Returns when both are done, whatever comes of either. What goes wrong flies.
    <T> T both(Runnable one, Supplier<T> other) {
        try (Running _ = new Running(CompletableFuture.runAsync(one, thread))) {
            return other.get();
        }
    }

    private record Running(CompletableFuture<Void> one) implements AutoCloseable {
        /// Also for an interrupted thread, because nobody else knows what was done.
        @Override
        public void close() {
            try {
                one.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException flies ? flies : e;
            }
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
