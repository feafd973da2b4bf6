package askfirst.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.async.FilePathAsync;

/// A disk under the embedded database that can be full, for as long as it is open.
public final class FullDisk extends FilePathWrapper implements AutoCloseable {
    private static final AtomicBoolean FULL = new AtomicBoolean();

    public static FullDisk insert() {
        FullDisk disk = new FullDisk();
        FilePath.register(disk);
        return disk;
    }

    public void fill() {
        FULL.set(true);
    }

    public void free() {
        FULL.set(false);
    }

    @Override
    public void close() {
        free();
        FilePath.register(new FilePathAsync());
    }

    @Override
    public String getScheme() {
        return "async";
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
            return base.write(source, position);
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
            base.truncate(size);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
