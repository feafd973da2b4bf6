package askfirst.issue;

import askfirst.problem.Problems;
import askfirst.site.Home;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// `site-content/` walked once, with what the disk says about each file. Names that begin with a dot are left alone.
final class SourceFolder extends SimpleFileVisitor<Path> {
    /// Far more than a letter: at a novel's length something else was pasted.
    private static final long LARGEST_MARKDOWN = 2_000_000;

    private static final Path ISSUES = Home.SITE_CONTENT.resolve("issues");
    private static final Path PAGES = Home.SITE_CONTENT.resolve("pages");
    private static final Path FILES = Home.SITE_CONTENT.resolve("files");

    private final Home home;
    private final Problems problems;
    private final List<SourceFile> found = new ArrayList<>();
    private final Set<Path> folders = new HashSet<>();
    private final Set<Path> foldersWithLetter = new HashSet<>();
    private final Set<Path> letterFolders = new HashSet<>();

    SourceFolder(Home home, Problems problems) {
        this.home = home;
        this.problems = problems;
    }

    /// Sorted by path, so that the same folder always gives the same list.
    List<SourceFile> files() {
        for (Path part : List.of(ISSUES, PAGES, FILES)) walk(home.folder().resolve(part));
        if (foldersWithLetter.isEmpty())
            problems.add(ISSUES, 0, "There is no letter yet. Write the first one with: askfirst new \"Title\"");
        List<SourceFile> files = new ArrayList<>();
        for (SourceFile file : found) if (belongs(file)) files.add(file);
        namePointlessFolders();
        Collections.sort(files);
        return files;
    }

    private void walk(Path part) {
        if (!Files.isDirectory(part)) return;
        try {
            Files.walkFileTree(part, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 20, this);
        } catch (IOException unreadable) {
            problems.add(home.relative(part), 0, "This folder cannot be read: " + unreadable.getMessage());
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (isHidden(folder)) return FileVisitResult.SKIP_SUBTREE;
        Path path = home.relative(folder);
        if (path.startsWith(ISSUES) && !path.equals(ISSUES)) folders.add(path);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isHidden(file) || !attributes.isRegularFile()) return FileVisitResult.CONTINUE;
        Path path = home.relative(file);
        long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        SourceFile.Kind kind = kind(path);
        found.add(new SourceFile(path, attributes.size(), modified, kind));
        if (kind == SourceFile.Kind.LETTER) {
            if (path.endsWith("index.md")) letterFolders.add(path.getParent());
            for (Path up = path.getParent(); up != null; up = up.getParent()) foldersWithLetter.add(up);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        problems.add(home.relative(file), 0, "This cannot be read: " + failure.getMessage());
        return FileVisitResult.CONTINUE;
    }

    private static SourceFile.Kind kind(Path path) {
        if (!path.toString().endsWith(".md")) return SourceFile.Kind.RAW;
        if (path.startsWith(ISSUES)) return SourceFile.Kind.LETTER;
        return path.startsWith(PAGES) ? SourceFile.Kind.PAGE : SourceFile.Kind.RAW;
    }

    private boolean belongs(SourceFile file) {
        Path path = file.path();
        if (file.kind() == SourceFile.Kind.RAW) return !path.startsWith(ISSUES) || letterFolder(path) != null;
        if (file.size() > LARGEST_MARKDOWN) {
            problems.add(
                    path,
                    0,
                    "This file has " + megabytes(file.size()) + " MB; a letter may have " + megabytes(LARGEST_MARKDOWN)
                            + ". Put large things into files/ and link to them.");
            return false;
        }
        Path folder = letterFolder(path);
        if (folder == null || path.equals(folder.resolve("index.md"))) return true;
        problems.add(
                path,
                0,
                "This folder belongs to the letter " + folder.resolve("index.md") + ". Move this file out of it.");
        return false;
    }

    /// The folder of the letter a file lies beside or below.
    private @Nullable Path letterFolder(Path path) {
        for (Path up = path.getParent(); up != null; up = up.getParent()) if (letterFolders.contains(up)) return up;
        return null;
    }

    private void namePointlessFolders() {
        Set<Path> pointless = new HashSet<>();
        for (Path folder : folders) if (isPointless(folder)) pointless.add(folder);
        for (Path folder : pointless) {
            if (!pointless.contains(folder.getParent())) {
                problems.add(
                        folder,
                        0,
                        "There is no index.md in this folder. Write the letter there, or remove the folder.");
            }
        }
    }

    /// Neither has a letter in it nor lies beside one.
    private boolean isPointless(Path folder) {
        boolean beside = letterFolders.contains(folder) || letterFolder(folder) != null;
        return !beside && !foldersWithLetter.contains(folder);
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private static String megabytes(long bytes) {
        return bytes % 1_000_000 == 0
                ? String.valueOf(bytes / 1_000_000)
                : String.valueOf(Math.ceilDiv(bytes, 100_000) / 10.0);
    }
}
