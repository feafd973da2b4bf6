package askfirst.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One publish at a time per folder, whichever process it runs in; the system lets go when the process dies.
///
/// What this process holds it does not even open once more: closing a file ends every lock the process has on it, by
/// whatever descriptor (POSIX, fcntl).
record Lock(Path file, FileChannel channel) implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /// Waits a little for another publish to end.
    static Optional<Lock> take(Path file, Duration patience) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent()).toRealPath();
        Path real = folder.resolve(file.getFileName());
        // dividing durations would bring in the decimal numbers, which are slow to load
        for (long left = patience.toMillis() / PAUSE.toMillis(); ; left--) {
            Optional<Lock> lock = tryOnce(real);
            if (lock.isPresent() || left <= 0 || !slept()) return lock;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }

    private static Optional<Lock> tryOnce(Path file) throws IOException {
        if (!HELD.add(file)) return Optional.empty();
        Optional<Lock> lock = Optional.empty();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) lock = Optional.of(new Lock(file, channel));
            else channel.close();
        } finally {
            if (lock.isEmpty()) HELD.remove(file);
        }
        return lock;
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
}
