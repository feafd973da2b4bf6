package askfirst.delivery;

import askfirst.database.KeptFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// `data/attempted`: which letters were handed to a mail server, once more, beside the key and outside the database,
/// so that an older database that was restored hands none of them over again.
///
/// A line each: `BEGUN delivery time` before the server hears of it, `BACK delivery time` when it certainly did not
/// take it. For whoever serves.
public final class AttemptFile {
    private static final String BEGUN = "BEGUN";
    private static final String BACK = "BACK";

    private final KeptFile file;
    private final Map<UUID, Instant> begun = new LinkedHashMap<>();

    private AttemptFile(KeptFile file) {
        this.file = file;
        for (String line : file.lines()) read(line.split(" "));
    }

    public static AttemptFile in(Path data) {
        return new AttemptFile(KeptFile.in(data, "attempted"));
    }

    /// On the disk when it returns.
    synchronized void begin(UUID delivery, Instant now) {
        file.add(line(delivery, now));
        begun.put(delivery, now);
    }

    /// It did not arrive, and may be tried again.
    synchronized void back(UUID delivery, Instant now) {
        file.add(BACK + " " + delivery + " " + now);
        begun.remove(delivery);
    }

    /// Whether it was handed over before: a queue that says otherwise is older than that.
    synchronized boolean hasBegun(UUID delivery) {
        return begun.containsKey(delivery);
    }

    /// No database is put back any more that is older than that.
    synchronized void forget(Instant before) {
        if (!begun.values().removeIf(at -> at.isBefore(before))) return;
        List<String> lines = new ArrayList<>();
        begun.forEach((delivery, at) -> lines.add(line(delivery, at)));
        file.beginAnew(lines);
    }

    private static String line(UUID delivery, Instant at) {
        return BEGUN + " " + delivery + " " + at;
    }

    /// What was cut off is left out: then nothing was handed over.
    private void read(String[] parts) {
        if (parts.length != 3) return;
        try {
            UUID delivery = UUID.fromString(parts[1]);
            Instant at = Instant.parse(parts[2]);
            if (parts[0].equals(BEGUN)) begun.put(delivery, at);
            if (parts[0].equals(BACK)) begun.remove(delivery);
        } catch (IllegalArgumentException | DateTimeParseException cutOff) {
            // a line that is not whole says nothing
        }
    }
}
