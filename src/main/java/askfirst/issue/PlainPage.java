package askfirst.issue;

import java.nio.file.Path;

/// A page of the author's own that is not an issue: about, promise. Lives at `/{slug}/`.
public record PlainPage(String slug, String title, String description, Path file, String body, int bodyLine) {}
