package askfirst.problem;

import java.nio.file.Path;

/// One mistake the author made, said so that she can mend it.
///
/// `file` is as she types it in the newsletter's own folder: `site-content/issues/rain/index.md`, `settings.yml`; only
/// a file outside of it has its whole path. `line` counts from 1; 0 means the whole file. `message` is a full
/// sentence: what is wrong and what to do.
public record Problem(Path file, int line, String message) implements Comparable<Problem> {

    /// Sorted as an author reads them: by file, then by line.
    @Override
    public int compareTo(Problem other) {
        int byFile = file.toString().compareTo(other.file.toString());
        if (byFile != 0) return byFile;
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : message.compareTo(other.message);
    }

    /// `site-content/issues/rain/index.md:4: There is no date …`, the form editors and terminals can jump to.
    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
