package askfirst.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to be the one process that works in a data folder. The system gives it back however the process ends.
///
/// What this process holds it does not even open once more: closing a file ends every lock the process has on it, by
/// whatever descriptor (POSIX, fcntl).
record FolderLock(Path file, FileChannel channel) implements AutoCloseable {
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    static Optional<FolderLock> take(Path data) {
        try {
            Path file = data.toRealPath().resolve("lock");
            if (!HELD.add(file)) return Optional.empty();
            Optional<FolderLock> lock = Optional.empty();
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

    private static Optional<FolderLock> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) return Optional.of(new FolderLock(file, channel));
        channel.close();
        return Optional.empty();
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
