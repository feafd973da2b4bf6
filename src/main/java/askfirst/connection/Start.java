package askfirst.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The first bytes of a file, which tell what it is.
final class Start {
    private static final String ZIP = "PK\u0003\u0004";
    /// where a zip says how its first file is packed
    private static final int FLAGS = 6;

    private Start() {}

    static boolean isZip(Path file) throws IOException {
        return of(file).startsWith(ZIP);
    }

    /// Whether the first file of a zip needs a password.
    static boolean isLocked(Path file) throws IOException {
        String start = of(file);
        return start.startsWith(ZIP) && start.length() > FLAGS && (start.charAt(FLAGS) & 1) == 1;
    }

    /// What people take for a list, and is none.
    static void refuseOthers(Path file, String name) throws IOException {
        String start = of(file);
        if (start.isBlank() && Files.size(file) <= start.length()) throw new UnreadableFile(name + " is empty.");
        if (start.startsWith("%PDF"))
            throw new UnreadableFile(
                    name + " is a PDF, and no list of people. LinkedIn’s zip is read, and CSV and vCard files.");
    }

    private static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
        }
    }
}
