package askfirst.live;

import askfirst.database.Database;
import askfirst.database.PrivateFiles;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Copies of a newsletter's data while it is served: `askfirst backup`.
@Singleton
public class Backups {
    private final Database database;
    private final Live live;

    Backups(Database database, Live live) {
        this.database = database;
        this.live = live;
    }

    /// Whether what makes links work and tells who said never is in it. Apart from the database nobody can read
    /// anything with it, and without it nobody can tell who is behind a fingerprint.
    public enum Keys {
        LEFT_OUT,
        WITHIN
    }

    /// @param names what is in it, in `data/`
    public record Written(List<String> names, boolean isDatabaseWithin) {}

    /// Makes the file, for its owner only. The files are of a later moment than the database, so they know all it does.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException when there is one of that name
    public Written write(Path data, Path file, Keys keys) throws IOException {
        PrivateFiles.empty(file);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            return write(data, zip, keys);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Written write(Path data, ZipOutputStream zip, Keys keys) throws IOException {
        List<String> names = new ArrayList<>();
        if (database.isOursAlone()) {
            zip.putNextEntry(new ZipEntry(BackupFile.FOLDER + BackupFile.DATABASE));
            database.copy(zip);
            names.add(BackupFile.DATABASE);
        }
        // from here on the copy is an older one
        live.moveOn();
        for (Path each : files(data, keys)) {
            String name = data.relativize(each).toString().replace('\\', '/');
            zip.putNextEntry(new ZipEntry(BackupFile.FOLDER + name));
            Files.copy(each, zip);
            names.add(name);
        }
        return new Written(names, database.isOursAlone());
    }

    private static List<Path> files(Path data, Keys keys) throws IOException {
        List<Path> files = new ArrayList<>(Stream.of("never", "invited", "attempted")
                .map(data::resolve)
                .filter(Files::exists)
                .toList());
        if (Files.isDirectory(data.resolve("begun")))
            try (Stream<Path> begun = Files.list(data.resolve("begun"))) {
                files.addAll(begun.filter(Files::isRegularFile).sorted().toList());
            }
        if (keys == Keys.WITHIN)
            try (Stream<Path> all = Files.list(data)) {
                files.addAll(all.filter(it -> it.getFileName().toString().matches("key|dkim-[\\w-]+\\.pem"))
                        .sorted()
                        .toList());
            }
        return files;
    }
}
