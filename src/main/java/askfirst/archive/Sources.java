package askfirst.archive;

import askfirst.site.Home;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Every file the site is made from, by its path relative to the newsletter's folder (with `/`), as one walk saw it.
///
/// Files and folders whose names begin with a dot are the author's editor's business and are not seen.
record Sources(Home home, NavigableMap<String, Stamp> stamps, NavigableSet<String> folders) {

    static Sources of(Home home) {
        Sources sources = new Sources(home, new TreeMap<>(), new TreeSet<>());
        sources.add(home.siteContent());
        sources.add(home.themes());
        return sources;
    }

    /// A number that changes when a file or folder appears, goes, or changes; a hash of 64 bits is plenty for that.
    long fingerprint() {
        long hash = 0;
        for (var entry : stamps.entrySet()) {
            hash = mixed(hash, entry.getKey().hashCode());
            hash = mixed(hash, entry.getValue().size());
            hash = mixed(hash, entry.getValue().changed());
        }
        for (String folder : folders) hash = mixed(hash, folder.hashCode());
        return hash;
    }

    /// The name a file's stamp is kept under: its path from the newsletter's folder on, with `/`.
    static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    byte[] bytes(Path file) {
        try (FileInputStream in = new FileInputStream(file(name(file)).toFile())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String path) {
        return home.folder().resolve(path);
    }

    /// Walks a folder into the map; a missing folder holds nothing.
    private void add(Path folder) {
        if (!Files.isDirectory(folder)) return;
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 16, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path in, BasicFileAttributes attributes) {
                    if (hidden(in)) return FileVisitResult.SKIP_SUBTREE;
                    folders.add(below(in));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!hidden(file) && attributes.isRegularFile()) stamps.put(below(file), Stamp.of(attributes));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException vanishedOrEndlessLink) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String below(Path path) {
        return path.toString().substring(home.folder().toString().length() + 1).replace('\\', '/');
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static long mixed(long hash, long value) {
        return Long.rotateLeft((hash ^ value) * 0x9E3779B97F4A7C15L, 29);
    }
}
