package askfirst.live;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// What a [LiveFile] said at one moment: of each place, since each time it was unlocked, the farthest.
record LiveMemory(List<Line> lines) {

    /// How far the database at a place had come.
    ///
    /// @param unlocked when its author had last said that it is the live one; 1970 when she never had to
    /// @param heard    which of these was the last after which this machine did what it has to
    record Line(long turn, String place, Instant unlocked, Instant heard, Instant at) {

        /// Empty when it was cut off.
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

        private Line and(Line later) {
            return new Line(
                    Math.max(turn, later.turn),
                    place,
                    unlocked,
                    heard.isAfter(later.heard) ? heard : later.heard,
                    later.at);
        }

        String written() {
            return turn + " " + place + " " + unlocked + " " + heard + " " + at;
        }
    }

    static LiveMemory read(List<String> lines) {
        return of(lines.stream().flatMap(it -> Line.read(it).stream()));
    }

    LiveMemory and(Line line) {
        return of(Stream.concat(lines.stream(), Stream.of(line)));
    }

    /// As a file says it in as few lines as can be.
    List<String> written() {
        return lines.stream().map(Line::written).toList();
    }

    private static LiveMemory of(Stream<Line> all) {
        SequencedMap<List<Object>, Line> lines = new LinkedHashMap<>();
        all.forEach(line -> {
            List<Object> history = List.of(line.place(), line.unlocked());
            Line before = lines.remove(history);
            lines.put(history, before == null ? line : before.and(line));
        });
        return new LiveMemory(List.copyOf(lines.values()));
    }

    /// The farthest since then; -1 when it heard nothing of that place.
    long turn(String place, Instant unlocked) {
        return lines.stream()
                .filter(it -> it.place().equals(place) && it.unlocked().equals(unlocked))
                .mapToLong(Line::turn)
                .max()
                .orElse(-1);
    }

    /// Whether it ever heard of that place.
    boolean knows(String place) {
        return lines.stream().anyMatch(it -> it.place().equals(place));
    }

    /// Whether anything was sent from there.
    boolean hasMoved(String place) {
        return lines.stream().anyMatch(it -> it.place().equals(place) && it.turn() > 0);
    }

    Instant unlocked() {
        return lines.stream().map(Line::unlocked).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    Instant heard() {
        return lines.stream().map(Line::heard).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    Optional<Instant> lately() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast().at());
    }
}
