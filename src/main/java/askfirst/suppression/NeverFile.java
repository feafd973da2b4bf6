package askfirst.suppression;

import askfirst.database.KeptFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// `data/never`: every suppression once more, beside the key and outside the database, so that an older database that
/// was restored forgets none.
///
/// A line each, `fingerprint reason time`, only ever added. The last about a fingerprint counts; `LIFTED` is one too,
/// unless it came too late: it is written when its transaction is over, and a suppression before its own is.
public final class NeverFile {
    private static final String LIFTED = "LIFTED";
    private final KeptFile file;

    private NeverFile(KeptFile file) {
        this.file = file;
    }

    public static NeverFile in(Path data) {
        return new NeverFile(KeptFile.in(data, "never"));
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

        /// Which of the two counts when that one was added later.
        private Line andThen(Line next) {
            return next.reason.isEmpty() && next.at.isBefore(at) ? this : next;
        }

        private String written() {
            return fingerprint + " " + reason.map(Reason::name).orElse(LIFTED) + " " + at;
        }
    }

    /// On the disk when it returns.
    void add(Line line) {
        file.add(line.written());
    }

    /// The last line about each fingerprint.
    Map<String, Line> latest() {
        Map<String, Line> latest = new LinkedHashMap<>();
        for (String text : file.lines())
            Line.read(text).ifPresent(line -> latest.merge(line.fingerprint(), line, Line::andThen));
        return latest;
    }
}
