package askfirst.suppression;

import askfirst.database.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// `data/never`: every suppression once more, beside the key and outside the database, so that an older database that
/// was restored forgets none.
///
/// A line each, `fingerprint reason time`, only ever added. The last about a fingerprint counts; `LIFTED` is one too.
public final class NeverFile {
    private static final String LIFTED = "LIFTED";
    private final Path file;

    private NeverFile(Path file) {
        this.file = file;
    }

    public static NeverFile in(Path data) {
        try {
            PrivateFiles.folder(data);
            return new NeverFile(PrivateFiles.file(data.resolve("never")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What happened to one fingerprint, and when.
    ///
    /// @param reason empty when it was lifted
    record Line(String fingerprint, Optional<Reason> reason, Instant at) {

        static Line suppressed(String fingerprint, Reason reason, Instant at) {
            return new Line(fingerprint, Optional.of(reason), at);
        }

        static Line lifted(String fingerprint, Instant at) {
            return new Line(fingerprint, Optional.empty(), at);
        }

        /// Empty when it was cut off by the end of a process: then nobody was promised anything.
        private static Optional<Line> read(String text) {
            String[] parts = text.split(" ");
            if (parts.length != 3 || parts[0].length() != 64) return Optional.empty();
            try {
                Instant at = Instant.parse(parts[2]);
                return Optional.of(
                        parts[1].equals(LIFTED)
                                ? lifted(parts[0], at)
                                : suppressed(parts[0], Reason.valueOf(parts[1]), at));
            } catch (DateTimeException | IllegalArgumentException cutOff) {
                return Optional.empty();
            }
        }

        private String written() {
            // the new line comes first, because the line before may have been cut off
            return "\n" + fingerprint + " " + reason.map(Reason::name).orElse(LIFTED) + " " + at;
        }
    }

    /// On the disk when it returns.
    synchronized void add(Line line) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.written().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The last line about each fingerprint.
    Map<String, Line> latest() {
        Map<String, Line> latest = new LinkedHashMap<>();
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.flatMap(text -> Line.read(text).stream()).forEach(line -> latest.put(line.fingerprint(), line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return latest;
    }
}
