package askfirst.live;

import askfirst.database.KeptFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// `data/live`: how far the live database had come, once more, beside the key and outside the database.
///
/// A line each, `turn place unlocked heard time`, added at the end; one that has grown long begins anew with what it
/// says when it is served next. A line that was cut off by the end of a process says
/// nothing: then the row is ahead of the file, which is no harm.
public final class LiveFile {
    /// A day and a night of sending.
    private static final int LONG = 10_000;

    private final KeptFile file;
    private LiveMemory memory;

    private LiveFile(KeptFile file) {
        this.file = file;
        this.memory = LiveMemory.read(file.lines());
    }

    public static LiveFile in(Path data) {
        return new LiveFile(KeptFile.in(data, "live"));
    }

    /// The same for whoever serves, before anybody has read it.
    public static LiveFile tidied(Path data) {
        KeptFile file = KeptFile.in(data, "live");
        List<String> lines = file.lines();
        if (lines.size() > LONG) file.beginAnew(LiveMemory.read(lines).written());
        return new LiveFile(file);
    }

    /// What it says at this moment.
    synchronized LiveMemory memory() {
        return memory;
    }

    /// On the disk when it returns.
    ///
    /// @param unlocked when its author had last said that it is the live one; 1970 when she never had to
    synchronized void keep(long turn, String place, Instant unlocked, Instant now) {
        keep(new LiveMemory.Line(turn, place, unlocked, memory.heard(), now));
    }

    /// What has to be done on this machine after its author's word is done.
    synchronized void hear(String place, Instant unlocked, Instant now) {
        keep(new LiveMemory.Line(0, place, unlocked, unlocked, now));
    }

    /// Because a command may have written into it beside whoever serves.
    synchronized void readAgain() {
        memory = LiveMemory.read(file.lines());
    }

    private void keep(LiveMemory.Line line) {
        file.add(line.written());
        memory = memory.and(line);
    }
}
