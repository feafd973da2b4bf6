package askfirst.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A disk under the embedded database that can be full, or left as a killed process leaves it, for as long as it is
/// open.
public final class FaultyDisk extends FilePathWrapper implements AutoCloseable {
    private static final int BLOCK = 4096;
    private static final AtomicBoolean FULL = new AtomicBoolean();
    private static final AtomicLong WRITES_LEFT = new AtomicLong(Long.MAX_VALUE);
    private static volatile int blocksOfTheLast;

    public static FaultyDisk insert() {
        EmbeddedUrl.useSteadyFiles();
        FaultyDisk disk = new FaultyDisk();
        FilePath.register(disk);
        return disk;
    }

    public void fill() {
        FULL.set(true);
    }

    public void free() {
        FULL.set(false);
    }

    /// Nothing is written any more after that many writes, and of the last only its first blocks.
    void killAfter(long writes, int blocks) {
        blocksOfTheLast = blocks;
        WRITES_LEFT.set(writes);
    }

    boolean isKilled() {
        return WRITES_LEFT.get() <= 0;
    }

    @Override
    public void close() {
        free();
        WRITES_LEFT.set(Long.MAX_VALUE);
        EmbeddedUrl.useSteadyFiles();
    }

    @Override
    public String getScheme() {
        return SteadyPath.SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            boolean grows = position + source.remaining() > base.size();
            if (FULL.get() && grows) throw new IOException("No space left on device");
            long left = WRITES_LEFT.decrementAndGet();
            if (left > 0) return base.write(source, position);
            int kept = left == 0 ? Math.min(source.remaining(), blocksOfTheLast * BLOCK) : 0;
            int written = base.write(source.duplicate().limit(source.position() + kept), position);
            throw new IOException("killed after " + written + " bytes");
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public void force(boolean metadata) throws IOException {
            base.force(metadata);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            if (WRITES_LEFT.get() > 0) base.truncate(size);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
