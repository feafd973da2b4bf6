package askfirst.archive;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.stream.Stream;

/// Which program makes the pages: another one may make them differently, so nothing is taken over from it.
final class Program {
    private Program() {}

    /// Of the jar's, or while developing of the newest class's, size and time.
    static String fingerprint() {
        CodeSource code = Program.class.getProtectionDomain().getCodeSource();
        try {
            Path place = Path.of(code.getLocation().toURI());
            if (Files.isRegularFile(place))
                return stamp(place).size() + "-" + stamp(place).changed();
            try (Stream<Path> classes = Files.walk(place)) {
                return ""
                        + classes.filter(Files::isRegularFile)
                                .mapToLong(file -> stamp(file).hashCode())
                                .sum();
            }
        } catch (IOException | URISyntaxException | NullPointerException unknown) {
            return "unknown";
        }
    }

    private static Stamp stamp(Path file) {
        try {
            return Stamp.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException vanished) {
            return new Stamp(0, 0);
        }
    }
}
