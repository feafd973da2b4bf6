package askfirst.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// Files and folders only the author's account may open, where the file system knows such a thing.
public final class PrivateFiles {
    private PrivateFiles() {}

    /// Makes it, and what is missing above it; this is the only place that makes a newsletter's `data/`.
    public static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) Files.createDirectories(folder, mode("rwx------"));
    }

    /// The file itself, made empty if there is none.
    public static Path file(Path file) throws IOException {
        try {
            return Files.createFile(file, mode("rw-------"));
        } catch (FileAlreadyExistsException isThere) {
            return file;
        }
    }

    /// An empty file in the folder, to be renamed once it is whole.
    public static Path draft(Path folder) throws IOException {
        return Files.createTempFile(folder, "draft", ".tmp", mode("rw-------"));
    }

    /// Whether nobody but its owner can read or change it; true where the file system does not know such a thing.
    public static boolean isPrivate(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null
                || view.readAttributes().permissions().stream()
                        .allMatch(it -> it.name().startsWith("OWNER_"));
    }

    public static void empty(Path file) throws IOException {
        Files.createFile(file, mode("rw-------"));
    }

    static void write(Path file, String text) throws IOException {
        Path draft = draft(file.resolveSibling("."));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] mode(String permissions) {
        boolean known = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return known
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
