package askfirst.archive;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A test of a newsletter with three letters, one of which leads to another, and a page.
abstract class WithThreeLetters {
    @TempDir
    Path folder;

    Newsletter newsletter;

    @BeforeEach
    void write() {
        newsletter = new Newsletter(folder.resolve("home"));
        newsletter.issue("rain", "2026-09-01", "tags: [weather]\n", "It rained on the quay.\n");
        newsletter.issue("wall", "2026-10-01", "tags: [Garden, weather]\n", "See [the rain](/issues/rain/).\n");
        newsletter.issue("book", "2026-11-01", "", "# Work\n\nThe manuscript.\n");
        newsletter.write("pages/about.md", "---\ntitle: About\n---\nIt is me.\n");
    }
}
