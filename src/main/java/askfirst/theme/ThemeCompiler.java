package askfirst.theme;

import askfirst.database.PrivateFiles;
import askfirst.site.Home;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compiles an author's own templates once, into `data/cache/themes/`, under the hash of their content.
///
/// Needs a JDK. The folder may be thrown away at any time; the newest three are kept.
final class ThemeCompiler {
    private static final int KEPT = 3;

    private final ThemeFiles files;

    private ThemeCompiler(ThemeFiles files) {
        this.files = files;
    }

    static Templates compiled(ThemeFiles files, Home home) {
        Path cache = home.data().resolve("cache/themes");
        Path classes =
                cache.resolve(files.fingerprint() + "-" + Runtime.version().feature() + "-" + built());
        if (!Files.isDirectory(classes)) {
            new ThemeCompiler(files).compileInto(home, cache, classes);
            removeOld(cache);
        }
        return Templates.compiledIn(classes);
    }

    /// Not the package jte takes by itself: under that name it would find the built-in templates instead.
    static String packageOf(String kind) {
        return "askfirst.themes.own." + kind;
    }

    private void compileInto(Home home, Path cache, Path classes) {
        try {
            PrivateFiles.folder(home.data());
            Files.createDirectories(cache);
            Path unfinished = Files.createTempDirectory(cache, "unfinished-");
            try {
                compile(unfinished, ContentType.Html, "html");
                compile(unfinished, ContentType.Plain, "text");
                moveWhole(unfinished, classes);
            } finally {
                delete(unfinished);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void compile(Path target, ContentType type, String kind) {
        TemplateEngine engine = TemplateEngine.create(
                new Sources(files, kind + "/"),
                target.resolve(kind),
                type,
                ThemeCompiler.class.getClassLoader(),
                packageOf(kind));
        engine.setTrimControlStructures(true);
        try {
            var _ = engine.precompileAll();
        } catch (TemplateException mistake) {
            throw BrokenTheme.at(files, kind, mistake);
        }
    }

    /// Another process may have been faster: then its result is as good.
    private static void moveWhole(Path unfinished, Path classes) throws IOException {
        try {
            var _ = Files.move(unfinished, classes, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            delete(unfinished);
        }
    }

    /// A theme being written is compiled at every save; what ends unfinished, because someone pulled the plug, goes in
    /// time as well.
    private static void removeOld(Path cache) {
        try (Stream<Path> all = Files.list(cache)) {
            for (Path old : all.sorted(Comparator.comparing(ThemeCompiler::made).reversed())
                    .skip(KEPT)
                    .toList()) delete(old);
        } catch (IOException | UncheckedIOException inUseElsewhere) {
            // another process is removing too, and what stays goes next time
        }
    }

    private static FileTime made(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    /// Models may change with the program, so a new program compiles anew.
    private static String built() {
        var where = ThemeCompiler.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Long.toHexString(
                    Files.getLastModifiedTime(Path.of(where.toURI())).toMillis());
        } catch (IOException | URISyntaxException _) {
            return "0";
        }
    }

    /// The theme's files as jte asks for them.
    private record Sources(ThemeFiles files, String start) implements CodeResolver {
        @Override
        public @Nullable String resolve(String name) {
            return files.names().contains(start + name) ? files.text(start + name) : null;
        }

        @Override
        public long getLastModified(String name) {
            return 0;
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return files.namesUnder(start).stream()
                    .filter(name -> name.endsWith(".jte"))
                    .map(name -> name.substring(start.length()))
                    .toList();
        }
    }
}
