package askfirst.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What one form with files sent, in a private folder of its own that is deleted when it is closed.
///
/// @param fields what else stood in the form, each name's first value
record Upload(Path folder, List<SentFile> files, Map<String, String> fields) implements AutoCloseable {

    /// @param name as it is called on the author's disk
    record SentFile(String name, Path path) {}

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    @Override
    public void close() {
        delete(folder);
    }

    static void delete(Path folder) {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Not what is in it.
    @Override
    public String toString() {
        return "Upload[" + files.size() + " files]";
    }
}
