package askfirst.connection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Refuses to read on for ever, which a small zip can ask for.
final class BoundedStream extends FilterInputStream {
    private long left;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) count(1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read > 0) count(read);
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) throw new UnreadableFile("It is bigger than it says, or bigger than the 512 MB that are read.");
    }
}
