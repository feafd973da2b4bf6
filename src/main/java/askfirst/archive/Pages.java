package askfirst.archive;

import askfirst.problem.Problems;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;

/// Every page of an edition once, by the file it becomes; two that want the same file are a problem.
///
/// Safe for several threads.
final class Pages {
    private final NavigableSet<String> all = new ConcurrentSkipListSet<>();
    private final Consumer<Page> then;
    private final Problems problems;

    /// @param then what happens to each
    Pages(Consumer<Page> then, Problems problems) {
        this.then = then;
        this.problems = problems;
    }

    /// A photo may be shown twice on one page; an old address must not hide anything.
    void put(Page page) {
        if (page instanceof Page.Redirect redirect && isTaken(redirect.file())) {
            problems.add(
                    redirect.gist().issue().file(),
                    0,
                    "The alias `/" + redirect.path()
                            + "` is taken: the archive has a page or file of its own there. Remove it.");
        } else if (all.add(page.file())) {
            then.accept(page);
        }
    }

    Set<String> files() {
        return all;
    }

    /// By a file of that name, by a folder of that name, or by a file where a folder is needed.
    boolean isTaken(String file) {
        String below = all.ceiling(file + "/");
        if (all.contains(file) || below != null && below.startsWith(file + "/")) return true;
        for (int slash = file.indexOf('/'); slash > 0; slash = file.indexOf('/', slash + 1))
            if (all.contains(file.substring(0, slash))) return true;
        return false;
    }
}
