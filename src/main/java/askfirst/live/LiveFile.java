package askfirst.live;

import askfirst.database.KeptFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `data/live`: how far the live database had come, once more, beside the key and outside the database.
///
/// A line each, `turn place unlocked heard time`, only ever added. A line that was cut off by the end of a process says
/// nothing: then the row is ahead of the file, which is no harm.
public final class LiveFile {
    private final KeptFile file;
    private List<Line> lines;

    private LiveFile(KeptFile file) {
        this.file = file;
        this.lines = read(file);
    }

    public static LiveFile in(Path data) {
        return new LiveFile(KeptFile.in(data, "live"));
    }

    /// How far the database at a place had come.
    ///
    /// @param unlocked when its author had last said that it is the live one; 1970 when she never had to
    /// @param heard    which of these was the last after which this machine did what it has to
    record Line(long turn, String place, Instant unlocked, Instant heard, Instant at) {

        private static Optional<Line> read(String text) {
            String[] parts = text.split(" ");
            if (parts.length != 5 || parts[1].length() != 64) return Optional.empty();
            try {
                return Optional.of(new Line(
                        Long.parseLong(parts[0]),
                        parts[1],
                        Instant.parse(parts[2]),
                        Instant.parse(parts[3]),
                        Instant.parse(parts[4])));
            } catch (DateTimeException | NumberFormatException cutOff) {
                return Optional.empty();
            }
        }

        private String written() {
            return turn + " " + place + " " + unlocked + " " + heard + " " + at;
        }
    }

    /// On the disk when it returns.
    synchronized void keep(long turn, String place, Instant unlocked, Instant now) {
        keep(new Line(turn, place, unlocked, heard(), now));
    }

    /// What has to be done on this machine after its author's word is done.
    synchronized void hear(String place, Instant unlocked, Instant now) {
        keep(new Line(0, place, unlocked, unlocked, now));
    }

    private void keep(Line line) {
        file.add(line.written());
        lines.add(line);
    }

    /// The farthest since then; -1 when it heard nothing of that place.
    synchronized long turn(String place, Instant unlocked) {
        return lines.stream()
                .filter(it -> it.place().equals(place) && it.unlocked().equals(unlocked))
                .mapToLong(Line::turn)
                .max()
                .orElse(-1);
    }

    /// Whether it ever heard of that place.
    synchronized boolean knows(String place) {
        return lines.stream().anyMatch(it -> it.place().equals(place));
    }

    /// Whether anything was sent from there.
    synchronized boolean hasMoved(String place) {
        return lines.stream().anyMatch(it -> it.place().equals(place) && it.turn() > 0);
    }

    /// When its author last said that this is the live one; 1970 when she never had to.
    synchronized Instant unlocked() {
        return lines.stream().map(Line::unlocked).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    synchronized Instant heard() {
        return lines.stream().map(Line::heard).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    synchronized Optional<Line> last() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
    }

    /// Because a command may have written into it beside whoever serves.
    synchronized void readAgain() {
        lines = read(file);
    }

    private static List<Line> read(KeptFile file) {
        List<Line> lines = new ArrayList<>();
        for (String each : file.lines()) Line.read(each).ifPresent(lines::add);
        return lines;
    }
}
