package askfirst.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Collects every mistake before anything is said about the first, so that the author mends them in one go.
///
/// Safe for several threads. Nothing is published while one stands.
public final class Problems {
    private final List<Problem> all = new ArrayList<>();

    public synchronized void add(Path file, int line, String message) {
        all.add(new Problem(file, line, message));
    }

    public synchronized void addAll(List<Problem> problems) {
        all.addAll(problems);
    }

    public synchronized boolean isEmpty() {
        return all.isEmpty();
    }

    /// Sorted by file and line, each said once.
    public synchronized List<Problem> sorted() {
        return all.stream().sorted().distinct().toList();
    }
}
