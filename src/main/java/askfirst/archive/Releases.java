package askfirst.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder the archive is published into: `releases/000007/…` whole sites, and `current`, a link to the newest.
///
/// Readers follow `current`, so they and a crash see one whole site, the old or the new. Nothing else in the folder is
/// touched but `.askfirst/`, which holds what the next publish may reuse and is no part of any site.
final class Releases {
    private static final int KEPT = 3;

    private final Path target;
    private final Disk disk;

    Releases(Path target, Disk disk) {
        this.target = target;
        this.disk = disk;
    }

    /// The release `current` points to.
    Optional<String> current() throws IOException {
        Path link = link();
        if (!Files.isSymbolicLink(link)) return Optional.empty();
        String id = Files.readSymbolicLink(link).getFileName().toString();
        return isId(id) && Files.isDirectory(folder(id)) ? Optional.of(id) : Optional.empty();
    }

    /// Something of the author's own stands where the link must go.
    boolean blocked() {
        return Files.exists(link(), LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link());
    }

    Path link() {
        return target.resolve("current");
    }

    Path folder(String id) {
        return target.resolve("releases").resolve(id);
    }

    Path state(String id) {
        return kept("state").resolve(id);
    }

    Disk disk() {
        return disk;
    }

    /// A place for what outlives a release.
    Path kept(String name) {
        return target.resolve(".askfirst").resolve(name);
    }

    String next() throws IOException {
        List<String> ids = ids();
        int newest = ids.isEmpty() ? 0 : Integer.parseInt(ids.getLast());
        String number = String.valueOf(newest + 1);
        return "000000".substring(number.length()) + number;
    }

    /// An empty folder to build the release in. What crashes left of earlier ones is removed.
    Path begin(String id) throws IOException {
        Path releases = target.resolve("releases");
        Files.createDirectories(releases);
        try (Stream<Path> files = Files.list(releases)) {
            for (Path file : (Iterable<Path>) files::iterator)
                if (file.getFileName().toString().startsWith(".new-")
                        && isId(file.getFileName().toString().substring(5))) disk.deleteTree(file);
        }
        Path folder = disk.scratch(folder(id));
        Files.createDirectories(folder);
        return folder;
    }

    /// Makes the built release the one readers see; the oldest beyond three go.
    void publish(String id, Path built) throws IOException {
        disk.rename(built, folder(id));
        disk.point(link(), Path.of("releases", id));
        List<String> ids = ids();
        for (String old : ids.subList(0, Math.max(0, ids.size() - KEPT))) {
            disk.deleteTree(folder(old));
            disk.deleteTree(state(old));
        }
    }

    private List<String> ids() throws IOException {
        Path releases = target.resolve("releases");
        if (!Files.isDirectory(releases)) return List.of();
        List<String> ids = new ArrayList<>();
        try (Stream<Path> folders = Files.list(releases)) {
            for (Path folder : (Iterable<Path>) folders::iterator) {
                String id = folder.getFileName().toString();
                if (isId(id)) ids.add(id);
            }
        }
        ids.sort(String::compareTo);
        return ids;
    }

    private static boolean isId(String name) {
        if (name.length() != 6) return false;
        for (int i = 0; i < 6; i++) if (name.charAt(i) < '0' || name.charAt(i) > '9') return false;
        return true;
    }
}
