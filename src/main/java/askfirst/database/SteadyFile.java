package askfirst.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/// The embedded database's file, which no thread's interrupt closes, and which is read by the thread that wants to
/// know.
///
/// H2's own files are channels, which an interrupt closes for everybody, or are read by a thread of their own: each
/// page handed to it and back takes longer than reading.
final class SteadyFile extends FileBaseDefault {
    private final String name;
    private final RandomAccessFile file;

    SteadyFile(String name, String mode) throws IOException {
        this.name = name;
        this.file = new RandomAccessFile(name, mode);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        byte[] bytes = target.hasArray() ? target.array() : new byte[target.remaining()];
        int from = target.hasArray() ? target.arrayOffset() + target.position() : 0;
        int length = read(bytes, from, target.remaining(), position);
        if (length <= 0) return length;
        if (target.hasArray()) target.position(target.position() + length);
        else target.put(bytes, 0, length);
        return length;
    }

    private synchronized int read(byte[] bytes, int from, int length, long position) throws IOException {
        file.seek(position);
        return file.read(bytes, from, length);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        int length = source.remaining();
        if (source.hasArray()) {
            write(source.array(), source.arrayOffset() + source.position(), length, position);
            source.position(source.limit());
        } else {
            byte[] bytes = new byte[length];
            source.get(bytes);
            write(bytes, 0, length, position);
        }
        return length;
    }

    private synchronized void write(byte[] bytes, int from, int length, long position) throws IOException {
        file.seek(position);
        file.write(bytes, from, length);
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    @Override
    public void force(boolean metadata) throws IOException {
        file.getFD().sync();
    }

    /// By a channel that nothing is read or written through.
    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.getChannel().tryLock(position, size, shared);
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
        if (size < file.length()) file.setLength(size);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public String toString() {
        return SteadyPath.SCHEME + ":" + name;
    }
}
