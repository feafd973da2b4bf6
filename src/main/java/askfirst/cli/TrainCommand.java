package askfirst.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What the launcher runs once to make an ahead-of-time cache (JEP 483): each kind of command in a folder that is
/// thrown away, so that the cache knows the classes it needs and not more.
@Command(name = "train", hidden = true, description = "Runs what an ahead-of-time cache should know.")
final class TrainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--kind", required = true)
    private Kind kind = Kind.CLI;

    @Option(names = "--scratch", required = true)
    private Path scratch = Path.of("");

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// A cache that has seen picocli loads it at each start, and a plain line wants none of it.
    static Optional<Callable<Integer>> plain(Terminal terminal, String... line) {
        return PlainLine.of(line, "train", Set.of(), Set.of("--kind", "--scratch"))
                .map(it -> plain(terminal, it));
    }

    private static TrainCommand plain(Terminal terminal, PlainLine line) {
        TrainCommand command = new TrainCommand(terminal);
        command.kind = Kind.valueOf(line.value("--kind").orElseThrow().toUpperCase(Locale.ROOT));
        command.scratch = Path.of(line.value("--scratch").orElseThrow());
        return command;
    }

    private enum Kind {
        PUBLISH,
        CLI,
        SERVER
    }

    @Override
    public Integer call() throws IOException {
        Path home = letters();
        everyMark(home.resolve("site-content/issues/every-mark.md"));
        switch (kind) {
            case PUBLISH -> {
                quietly("publish", "--home", home.toString());
                quietly("publish", "--home", home.toString(), "--drafts");
                quietly("publish", "--home", home.toString(), "--drafts");
            }
            case CLI -> {
                quietly("--help");
                quietly("check", "--home", home.toString());
                Files.writeString(home.resolve("site-content/template.md"), "## Work\n");
                quietly("new", "Rain", "--home", home.toString());
                quietly("check", "--home", home.toString());
            }
            case SERVER -> new Rehearsal(terminal, home).serve();
        }
        return ExitCode.FINE;
    }

    /// The sample, which is its author's by now; a new newsletter where hers has a mistake in it or is gone.
    private Path letters() throws IOException {
        Path home = scratch.resolve("home");
        Path sample = terminal.program().resolve("site-content");
        if (Files.isDirectory(sample)) copy(sample, home.resolve("site-content"));
        String trial = kind == Kind.PUBLISH ? "publish" : "check";
        if (code(trial, "--home", home.toString()) == ExitCode.FINE) return home;
        Path other = scratch.resolve("new");
        quietly("init", other.toString(), "--yes");
        return other;
    }

    /// A letter with all that Markdown knows, or its classes would be looked for in the jars at each publish.
    private static void everyMark(Path letter) throws IOException {
        try (InputStream in = TrainCommand.class.getResourceAsStream("/rehearsal/every-mark.md")) {
            if (in == null) throw new IOException("The program's own file rehearsal/every-mark.md is missing.");
            Files.copy(in, letter);
        }
    }

    /// What does not run to its end is not learnt, and the cache would be slow ever after.
    private void quietly(String... line) throws IOException {
        int code = code(line);
        if (code != ExitCode.FINE) throw new IOException("`" + String.join(" ", line) + "` ended with " + code + ".");
    }

    private int code(String... line) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        return AskfirstCommand.run(
                new Terminal(
                        scratch,
                        terminal.program(),
                        Map.of(),
                        terminal.clock(),
                        terminal.in(),
                        nowhere,
                        nowhere,
                        Terminal.Traces.HIDDEN,
                        Terminal.Reader.MACHINE),
                line);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }
}
