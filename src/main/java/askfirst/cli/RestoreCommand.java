package askfirst.cli;

import askfirst.live.BackupFile;
import askfirst.site.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `askfirst restore FILE`: what `askfirst backup` wrote comes back, and sends nothing yet.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Put back what askfirst backup wrote. Overwrites nothing, and sends nothing until askfirst live.",
            "Move an old database out of data/ first, and leave the files beside it, which know what happened since."
        })
final class RestoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "The archive.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Home newsletter = home.in(terminal);
        Path data = newsletter.data();
        try {
            return switch (new BackupFile(terminal.currentFolder().resolve(file)).putBack(data)) {
                case BackupFile.Result.Taken() ->
                    throw new Mistake("There is a database in " + data + " already. Nothing was changed. Stop askfirst "
                            + "serve, move askfirst.mv.db out of there, and leave the other files.");
                case BackupFile.Result.NoBackup() ->
                    throw new Mistake(Printable.of(file.toString()) + " is nothing that askfirst backup wrote. Nothing "
                            + "was changed.");
                case BackupFile.Result.PutBack(var written, var kept) -> say(data, written, kept);
            };
        } catch (NoSuchFileException missing) {
            throw new Mistake("There is no file " + Printable.of(file.toString()) + ". Nothing was changed.");
        }
    }

    private int say(Path data, List<String> written, List<String> kept) {
        terminal.say("Put back into " + data + ": " + String.join(", ", written) + ".");
        if (!kept.isEmpty())
            terminal.say("Left as they were, because they may know more: " + String.join(", ", kept) + ".");
        if (!Files.exists(data.resolve("key")))
            terminal.say("data/key is missing: put it there before anything else, or nothing starts.");
        terminal.say("Nothing is sent from it until you say that it is the live one: askfirst live");
        return ExitCode.FINE;
    }
}
