package askfirst.issue;

import java.nio.file.Path;

/// A file the author put into the newsletter, as the disk lists it.
///
/// @param path     from the newsletter's folder on: `site-content/issues/rain/index.md`
/// @param size     in bytes
/// @param modified in nanoseconds since 1970; with the size it tells an unchanged file
public record SourceFile(Path path, long size, long modified, Kind kind) implements Comparable<SourceFile> {

    /// What becomes of it.
    public enum Kind {
        LETTER,
        PAGE,
        /// copied as it is, or resized when it is a photo
        RAW
    }

    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }
}
