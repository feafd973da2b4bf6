package askfirst.archive;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Every change the archive makes on the disk goes through here, one small step at a time.
///
/// Tests stop it at each step, as a crash or a full disk would.
final class Disk {
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Step step;

    Disk() {
        this(path -> {});
    }

    Disk(Step step) {
        this.step = step;
    }

    /// Told before each change; may throw.
    interface Step {
        void before(Path change) throws IOException;
    }

    /// A new file, its folders made when missing.
    void write(Path file, byte[] bytes) throws IOException {
        prepare(file);
        if (!file.toFile().createNewFile()) throw new FileAlreadyExistsException(file.toString());
        // a channel takes five times as much of Java to be made, and each page would make one
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(bytes);
        }
    }

    /// The same file under a second name where the disk can do that, else a copy. Published files are never written
    /// again.
    void link(Path file, Path existing) throws IOException {
        prepare(file);
        try {
            Files.createLink(file, existing);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(existing, file, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    void copy(Path file, Path from) throws IOException {
        prepare(file);
        Files.copy(from, file);
    }

    /// The whole new content or the whole old one, never a part, even after a power cut.
    void replace(Path file, byte[] bytes) throws IOException {
        Path scratch = scratch(file);
        write(scratch, bytes);
        sync(scratch);
        rename(scratch, file);
    }

    /// Points the symbolic link at another target, in one step.
    void point(Path link, Path target) throws IOException {
        Path scratch = scratch(link);
        prepare(scratch);
        Files.createSymbolicLink(scratch, target);
        rename(scratch, link);
    }

    void rename(Path from, Path to) throws IOException {
        step.before(to);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        folders.removeIf(folder -> folder.startsWith(from));
        sync(to.resolveSibling(""));
    }

    /// A free name beside the path, starting with `.new-`; what a crash left there is gone.
    Path scratch(Path path) throws IOException {
        Path scratch = path.resolveSibling(".new-" + path.getFileName());
        deleteTree(scratch);
        return scratch;
    }

    /// A symbolic link is removed, never followed.
    void deleteTree(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return;
        step.before(path);
        folders.removeIf(folder -> folder.startsWith(path));
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                if (e != null) throw e;
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Asks the disk to keep what was written, a file's content or a folder's names.
    void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void prepare(Path file) throws IOException {
        step.before(file);
        Path folder = file.getParent();
        if (folder != null && !folders.contains(folder)) {
            Files.createDirectories(folder);
            folders.add(folder);
        }
    }
}
