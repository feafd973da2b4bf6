package askfirst.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to be the one who works in a folder, by the file `lock` in it, among all threads and processes of this
/// machine. The system
/// gives it back however the process ends.
///
/// What this process holds it does not even open once more: closing a file ends every lock the process has on it, by
/// whatever descriptor (POSIX, fcntl).
public record ProcessLock(Path file, FileChannel channel) implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /// Empty when somebody else holds it.
    ///
    /// @param folder is there
    public static Optional<ProcessLock> take(Path folder) {
        try {
            Path file = folder.toRealPath().resolve("lock");
            if (!HELD.add(file)) return Optional.empty();
            Optional<ProcessLock> lock = Optional.empty();
            try {
                lock = lock(file);
            } finally {
                if (lock.isEmpty()) HELD.remove(file);
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for so long for whoever holds it.
    public static Optional<ProcessLock> take(Path folder, Duration patience) {
        // dividing durations would bring in the decimal numbers, which are slow to load
        for (long left = patience.toMillis() / PAUSE.toMillis(); ; left--) {
            Optional<ProcessLock> lock = take(folder);
            if (lock.isPresent() || left <= 0 || !slept()) return lock;
        }
    }

    private static Optional<ProcessLock> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) return Optional.of(new ProcessLock(file, channel));
        channel.close();
        return Optional.empty();
    }

    private static boolean slept() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
