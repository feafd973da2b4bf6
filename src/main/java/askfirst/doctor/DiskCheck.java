package askfirst.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Whether there is room for what sending writes down.
///
/// @param folder on the disk that is looked at
record DiskCheck(Path folder) implements Check {
    private static final long MEGABYTE = 1_000_000;
    private static final long LITTLE = 1_000 * MEGABYTE;
    private static final long TOO_LITTLE = 100 * MEGABYTE;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Finding look() {
        try {
            return judged(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException unreadable) {
            return Finding.broken(name(), "The disk of " + folder + " cannot be looked at.");
        }
    }

    Finding judged(long free) {
        String room = free < LITTLE
                ? free / MEGABYTE + " MB"
                : String.format(Locale.ENGLISH, "%,d GB", free / (1_000 * MEGABYTE));
        if (free < TOO_LITTLE)
            return Finding.broken(
                    name(), "Only " + room + " are free: a send would stop in the middle. Make room before you send.");
        if (free < LITTLE) return Finding.warn(name(), "Only " + room + " are free.", "");
        return Finding.ok(name(), room + " are free.");
    }
}
