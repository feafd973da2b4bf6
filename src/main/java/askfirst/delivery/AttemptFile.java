package askfirst.delivery;

import askfirst.database.KeptFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// `data/attempted`: which letters were handed to a mail server, once more, beside the key and outside the database,
/// so that an older database that was restored hands none of them over again.
///
/// A line each: `BEGUN delivery time` before the server hears of it, `BACK delivery time` when it certainly did not
/// take
/// it.
public final class AttemptFile {
    private static final String BEGUN = "BEGUN";
    private static final String BACK = "BACK";

    private final KeptFile file;
    private final Set<UUID> begun = new HashSet<>();

    private AttemptFile(KeptFile file) {
        this.file = file;
        for (String line : file.lines()) read(line.split(" "));
    }

    public static AttemptFile in(Path data) {
        return new AttemptFile(KeptFile.in(data, "attempted"));
    }

    /// On the disk when it returns.
    synchronized void begin(UUID delivery, Instant now) {
        file.add(BEGUN + " " + delivery + " " + now);
        begun.add(delivery);
    }

    /// It did not arrive, and may be tried again.
    synchronized void back(UUID delivery, Instant now) {
        file.add(BACK + " " + delivery + " " + now);
        begun.remove(delivery);
    }

    /// Whether it was handed over before: a queue that says otherwise is older than that.
    synchronized boolean hasBegun(UUID delivery) {
        return begun.contains(delivery);
    }

    /// What was cut off is left out: then nothing was handed over.
    private void read(String[] parts) {
        if (parts.length != 3) return;
        try {
            UUID delivery = UUID.fromString(parts[1]);
            if (parts[0].equals(BEGUN)) begun.add(delivery);
            if (parts[0].equals(BACK)) begun.remove(delivery);
        } catch (IllegalArgumentException cutOff) {
            // a line that is not whole says nothing
        }
    }
}
