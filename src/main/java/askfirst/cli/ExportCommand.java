package askfirst.cli;

import askfirst.database.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `askfirst readers export`: the readers as CSV, each with the proof of the yes.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "The readers as CSV, each with the newest yes.",
            "The columns: " + ReadersCsv.COLUMNS + ".",
            "Safe to open in a spreadsheet: where a cell could be taken for a formula (it begins with = + - @, a tab or "
                    + "a line break, or would if it were cut at a comma, semicolon or line break in it) an apostrophe "
                    + "stands before it. For the exact text use readers show --json."
        })
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--all",
            description = "With those who stopped or are never to be written to; the column `state` tells.")
    private boolean all;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Into a file that only you can read (default: standard output).")
    private @Nullable Path target;

    @Option(names = "--force", description = "Overwrite FILE.")
    private boolean force;

    @Option(names = "--json", description = "With --to: {file, readers}.")
    private boolean json;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path file = target == null ? null : terminal.currentFolder().resolve(target);
        if (file != null && Files.exists(file) && !force)
            throw new Mistake(file + " is there already. Nothing was written; --force overwrites it.");
        return new RegisterOf(terminal, home.in(terminal)).ask(register -> {
            var csv = new ReadersCsv(register, all ? ReadersCsv.Whom.EVERYBODY : ReadersCsv.Whom.READERS);
            try {
                if (file == null) csv.writeTo(terminal.out());
                else say(file, whole(csv, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return ExitCode.FINE;
        });
    }

    /// Written beside it and renamed, so that there is never half a list.
    private static long whole(ReadersCsv csv, Path file) throws IOException {
        Path draft = PrivateFiles.draft(file.resolveSibling("."));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            writer.write(ReadersCsv.BYTE_ORDER_MARK);
            long readers = csv.writeTo(writer);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return readers;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void say(Path file, long readers) {
        String count = readers == 1 ? "1 reader" : readers + " readers";
        terminal.say(json ? answer(file, readers) : "Wrote " + count + " to " + file + ".");
    }

    private static String answer(Path file, long readers) {
        return Json.of(out -> {
            out.writeStartObject();
            out.writeStringField("file", file.toString());
            out.writeNumberField("readers", readers);
            out.writeEndObject();
        });
    }
}
