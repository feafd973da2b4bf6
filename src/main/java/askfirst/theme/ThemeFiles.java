package askfirst.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import askfirst.hash.Sha256;
import askfirst.problem.Problems;
import askfirst.site.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The files of one theme: the author's own, and `classic`'s for every name she left out.
///
/// Names are relative, with slashes: `html/home.jte`.
final class ThemeFiles {
    static final String CLASSIC = "classic";

    private final String theme;
    private final Optional<Path> folder;
    private final SortedSet<String> names;

    private ThemeFiles(String theme, Optional<Path> folder) {
        this.theme = theme;
        this.folder = folder;
        this.names =
                new TreeSet<>(new String(resource("files.txt"), UTF_8).lines().toList());
    }

    static ThemeFiles classic() {
        return new ThemeFiles(CLASSIC, Optional.empty());
    }

    static Optional<ThemeFiles> of(String theme, Home home, Problems problems) {
        Path themes = home.themes();
        Path folder = themes.resolve(theme).normalize();
        if (!themes.equals(folder.getParent()) || !Files.isDirectory(folder)) {
            problems.add(
                    Home.SITE_CONTENT.resolve("newsletter.yml"),
                    0,
                    "There is no theme “" + theme + "”: make the folder themes/" + theme
                            + ", or write `theme: classic`.");
            return Optional.empty();
        }
        ThemeFiles files = new ThemeFiles(theme, Optional.of(folder));
        files.addOwn(folder);
        return Optional.of(files);
    }

    String theme() {
        return theme;
    }

    SortedSet<String> names() {
        return names;
    }

    List<String> namesUnder(String start) {
        return names.stream().filter(name -> name.startsWith(start)).toList();
    }

    byte[] bytes(String name) {
        Optional<Path> own = own(name);
        try {
            return own.isPresent() ? Files.readAllBytes(own.get()) : resource(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text(String name) {
        return new String(bytes(name), UTF_8);
    }

    /// The file to mend, relative to the newsletter's folder.
    Path shown(String name) {
        return Path.of("themes", own(name).isPresent() ? theme : CLASSIC).resolve(name);
    }

    /// The author's own file of that name, if she has one.
    Optional<Path> own(String name) {
        return folder.map(in -> in.resolve(name)).filter(Files::isRegularFile);
    }

    /// A hash over every name and every byte.
    String fingerprint() {
        Sha256 all = new Sha256();
        for (String name : names) all.add(name).add(bytes(name));
        return all.hex();
    }

    private void addOwn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(".") && !name.contains("/."))
                    .forEach(names::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = ThemeFiles.class.getResourceAsStream("/themes/" + CLASSIC + "/" + name)) {
            if (in == null) throw new IllegalStateException("not in the program: themes/" + CLASSIC + "/" + name);
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
