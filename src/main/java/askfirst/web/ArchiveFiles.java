package askfirst.web;

import askfirst.archive.Latest;
import askfirst.site.Home;
import askfirst.site.Site;
import askfirst.theme.Teaser;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The files of the newest release, the small ones kept in memory until the next one is swapped in.
@Singleton
class ArchiveFiles {
    private static final int SMALL = 512 * 1024;
    private static final int MANY = 2_000;

    private final Path current;
    private final String base;
    private volatile Kept kept = new Kept(Path.of(""), Map.of(), Optional.empty());

    ArchiveFiles(Home home, Site site) {
        this.current = home.publicFolder().resolve("current");
        this.base = site.baseUrl().getPath();
    }

    /// What a path leads to.
    sealed interface Lookup {}

    record Found(ArchiveFile file) implements Lookup {}

    record Moved(String path) implements Lookup {}

    record Missing() implements Lookup {}

    private record Kept(Path release, Map<Path, ArchiveFile> files, Optional<Teaser> newest) {}

    /// @param rawPath as the browser sent it, still encoded
    Lookup find(String rawPath) {
        if (base.equals(rawPath + "/")) return new Moved(base);
        Optional<Path> release = release();
        Optional<Path> asked = inside(rawPath);
        if (release.isEmpty() || asked.isEmpty()) return new Missing();
        Path file = release.get().resolve(asked.get());
        if (rawPath.endsWith("/")) return read(release.get(), file.resolve("index.html"));
        if (Files.isDirectory(file)) return new Moved(rawPath + "/");
        return read(release.get(), file);
    }

    Optional<ArchiveFile> notFoundPage() {
        return find(base + "404.html") instanceof Found(ArchiveFile page) ? Optional.of(page) : Optional.empty();
    }

    Optional<Teaser> newestLetter() {
        return release().flatMap(release -> kept(release).newest());
    }

    /// Where `current` points to now: a swap shows at the next request.
    private Optional<Path> release() {
        try {
            return Optional.of(current.toRealPath());
        } catch (IOException nothingPublished) {
            return Optional.empty();
        }
    }

    /// Names only: no dot files, no way up, nothing a file system would read otherwise.
    private Optional<Path> inside(String rawPath) {
        if (!rawPath.startsWith(base)) return Optional.empty();
        try {
            return Percent.decode(rawPath.substring(base.length()))
                    .filter(ArchiveFiles::isPlain)
                    .map(Path::of);
        } catch (InvalidPathException noName) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String path) {
        return path.indexOf('\0') < 0
                && path.indexOf('\\') < 0
                && !path.startsWith("/")
                && !path.contains("//")
                && Arrays.stream(path.split("/")).noneMatch(name -> name.startsWith("."));
    }

    private Lookup read(Path release, Path file) {
        ArchiveFile known = kept(release).files().get(file);
        if (known != null) return new Found(known);
        try {
            if (!Files.isRegularFile(file)) return new Missing();
            ArchiveFile read = ArchiveFile.of(file, Files.readAllBytes(file));
            if (read.bytes().length <= SMALL && kept(release).files().size() < MANY)
                kept(release).files().put(file, read);
            return new Found(read);
        } catch (IOException goneMeanwhile) {
            return new Missing();
        }
    }

    private Kept kept(Path release) {
        Kept now = kept;
        if (!now.release().equals(release))
            kept = now = new Kept(release, new ConcurrentHashMap<>(), Latest.in(release));
        return now;
    }
}
