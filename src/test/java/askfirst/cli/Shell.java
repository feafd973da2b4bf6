package askfirst.cli;

import askfirst.database.PrivateFiles;
import askfirst.site.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Somebody at a terminal: types a command line in a folder, answers what is asked, reads what comes back.
record Shell(Path folder, Path program, String answers, Clock clock, Terminal.Reader reader) {
    static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    Shell(Path folder, Path program, String answers) {
        this(folder, program, answers, NOVEMBER, Terminal.Reader.MACHINE);
    }

    static Shell in(Path folder) {
        return new Shell(folder, folder.resolve("program"), "");
    }

    /// What will be typed when the command asks, one line each.
    Shell answering(String... lines) {
        return new Shell(folder, program, String.join("\n", lines), clock, reader);
    }

    Shell under(Clock other) {
        return new Shell(folder, program, answers, other, reader);
    }

    /// Whose output nobody pipes anywhere.
    Shell ofAPerson() {
        return new Shell(folder, program, answers, clock, Terminal.Reader.PERSON);
    }

    /// What a command left on the screen and in `$?`.
    record Typed(int code, String out, String err) {
        /// JSON is YAML.
        Object json() {
            return new Load(LoadSettings.builder().build()).loadFromString(out);
        }
    }

    Typed type(String... line) {
        return run(new StringWriter(), line);
    }

    /// A command that goes on while others are typed.
    ///
    /// @param out what it has printed so far
    record Typing(StringWriter out, CompletableFuture<Typed> end) {
        boolean says(String words) {
            return out.toString().contains(words);
        }
    }

    Typing begin(String... line) {
        var out = new StringWriter();
        return new Typing(out, CompletableFuture.supplyAsync(() -> run(out, line), Thread::startVirtualThread));
    }

    private Typed run(StringWriter out, String... line) {
        var err = new StringWriter();
        int code = AskfirstCommand.run(
                new Terminal(
                        folder,
                        program,
                        Map.of(),
                        clock,
                        new BufferedReader(new StringReader(answers)),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        Terminal.Traces.HIDDEN,
                        reader),
                line);
        return new Typed(code, out.toString(), err.toString());
    }

    /// A newsletter of one letter in this folder.
    Shell withNewsletter() {
        write("site-content/newsletter.yml", """
                title: Letters from the harbour
                author: Ada Quay
                description: A letter about once a month.
                language: en
                zone: Europe/Vienna
                base-url: https://letters.example/
                rhythm: about once a month
                """);
        letter("rain", "It rained on the quay.");
        return this;
    }

    void letter(String slug, String body) {
        write(
                "site-content/issues/" + slug + "/index.md",
                "---\ntitle: About " + slug + "\ndate: 2026-11-01\n---\n" + body + "\n");
    }

    void write(String path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            if (path.equals("settings.yml")) PrivateFiles.file(file);
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every file in the folder, sorted.
    List<String> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(it -> folder.relativize(it).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path published() {
        return new Home(folder).publicFolder().resolve("current");
    }
}
