package askfirst.archive;

import askfirst.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the photo a text means, beside the text or in `files/`, and has it developed unless that was done before.
///
/// Safe for several threads.
final class PhotoSearch {
    private final Sources sources;
    private final Map<String, Shot> known;
    private final Darkroom darkroom;
    private final Problems problems;
    private final Map<String, Shot> found = new ConcurrentHashMap<>();

    PhotoSearch(Sources sources, Map<String, Shot> known, Darkroom darkroom, Problems problems) {
        this.sources = sources;
        this.known = known;
        this.darkroom = darkroom;
        this.problems = problems;
    }

    /// Whether the files are still those that were seen when the text was read.
    boolean unchanged(List<Shot> shots) {
        for (Shot shot : shots) {
            if (!shot.stamp().equals(sources.stamps().get(shot.source())) || !darkroom.holds(shot.photo()))
                return false;
            found.put(shot.source(), shot);
        }
        return true;
    }

    /// Every photo that is shown somewhere, for the next publish.
    Map<String, Shot> found() {
        return found;
    }

    /// Empty when there is none or it cannot be read, which is then a problem of the text's file.
    Optional<Shot> find(String destination, String alt, Path text, int line) {
        String source = SitePath.source(destination, text);
        Stamp stamp = sources.stamps().get(source);
        if (stamp == null) {
            problems.add(
                    text,
                    line,
                    "There is no photo `" + destination + "`. Put it beside the text, or correct the name.");
            return Optional.empty();
        }
        Shot seen = known.get(source);
        if (seen != null && seen.stamp().equals(stamp) && darkroom.holds(seen.photo()))
            return Optional.of(noted(new Shot(destination, source, stamp, alt, seen.photo())));
        return switch (darkroom.develop(sources.file(source))) {
            case Darkroom.DevelopResult.Done done ->
                Optional.of(noted(new Shot(destination, source, stamp, alt, done.photo())));
            case Darkroom.DevelopResult.Unreadable unreadable -> {
                problems.add(text, line, "`" + destination + "`: " + unreadable.why());
                yield Optional.empty();
            }
        };
    }

    private Shot noted(Shot shot) {
        found.put(shot.source(), shot);
        return shot;
    }
}
