package askfirst.archive;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/// A file's size and time of change: while both are the same, so is the file, as far as incremental publishing goes.
record Stamp(long size, long changed) {
    static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
}
