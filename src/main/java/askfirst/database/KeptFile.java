package askfirst.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// A file of lines beside the key and outside the database, added to: what an older database that was
/// restored must not forget.
public final class KeptFile {
    private final Path file;

    private KeptFile(Path file) {
        this.file = file;
    }

    public static KeptFile in(Path data, String name) {
        try {
            PrivateFiles.folder(data);
            return new KeptFile(PrivateFiles.file(data.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// On the disk when it returns.
    public void add(String line) {
        add(List.of(line));
    }

    /// All of them at once; on the disk when it returns.
    public synchronized void add(Collection<String> lines) {
        if (lines.isEmpty()) return;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            // the new line comes first, because the line before may have been cut off
            String text = lines.stream().map(line -> "\n" + line).collect(Collectors.joining());
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In their place. What another process adds at this very moment is lost, and after a power cut all may be as it
    /// was before: only for what says less by that, and nothing false.
    public synchronized void beginAnew(Collection<String> lines) {
        try {
            Path draft = PrivateFiles.draft(file.resolveSibling("."));
            Files.writeString(draft, String.join("\n", lines), StandardCharsets.ISO_8859_1);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In the order they were added. The last may have been cut off by the end of a process: then nobody was promised
    /// anything.
    public List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
