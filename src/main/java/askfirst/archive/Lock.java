package askfirst.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One publish at a time per folder, whichever process it runs in; the system lets go when the process dies.
record Lock(FileChannel channel) implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);

    /// Waits a little for another publish to end.
    static Optional<Lock> take(Path file, Duration patience) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // dividing durations would bring in the decimal numbers, which are slow to load
        for (long left = patience.toMillis() / PAUSE.toMillis(); ; left--) {
            if (locked(channel) != null) return Optional.of(new Lock(channel));
            if (left <= 0 || !slept()) break;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
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
