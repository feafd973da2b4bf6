package askfirst.cli;

import askfirst.live.Backups;
import askfirst.site.Settings;
import askfirst.visit.Visit;
import askfirst.visit.VisitResult;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `askfirst backup FILE`: one file to bring the newsletter back from, taken while it is served.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copy the database and what belongs to it into one zip archive, also while serve runs and sends.",
            "What you wrote (site-content/, themes/, settings.yml) is not in it, nor is data/key: keep that apart.",
            "On PostgreSQL run pg_dump first; the archive then holds the files beside it."
        })
final class BackupCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "The archive to make: letters-2026-11-30.zip. Never overwritten.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--with-key",
            description = "With data/key and the DKIM keys: whoever has it knows who is behind every fingerprint.")
    private boolean withKey;

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Content content = Content.read(terminal, home.in(terminal));
        Settings settings = content.settings();
        if (!content.problems().isEmpty()) return content.refused("Nothing was written.");
        Path data = content.home().data();
        return switch (Visit.open(data, RegisterOf.postgres(settings), terminal.clock())) {
            case VisitResult.InUse() -> RegisterOf.inUse(terminal, content.home());
            case VisitResult.Opened(Visit visit) -> {
                try (visit) {
                    yield write(visit.room(Backups.class), data);
                }
            }
        };
    }

    private int write(Backups backups, Path data) throws IOException {
        Path into = terminal.currentFolder().resolve(file);
        try {
            say(backups.write(data, into, withKey ? Backups.Keys.WITHIN : Backups.Keys.LEFT_OUT), into);
            return ExitCode.FINE;
        } catch (FileAlreadyExistsException isThere) {
            throw new Mistake("There is " + into + " already. Nothing was written.");
        } catch (NoSuchFileException noFolder) {
            throw new Mistake("There is no folder " + into.getParent() + ". Nothing was written.");
        }
    }

    private void say(Backups.Written written, Path into) {
        terminal.say("Wrote " + into + ", for you alone. In it, of data/:");
        long begun =
                written.names().stream().filter(it -> it.startsWith("begun/")).count();
        written.names().stream()
                .filter(it -> !it.startsWith("begun/"))
                .forEach(it -> terminal.say("  " + it + meaning(it)));
        if (begun > 0) terminal.say("  begun/               to whom issues were begun to be sent");
        if (!written.isDatabaseWithin())
            terminal.say("The database is on PostgreSQL and not in it: take it by pg_dump, before this.");
        if (!withKey)
            terminal.say(
                    "Not in it: data/key, which every link in a delivered mail and every never needs. Keep it apart.");
        terminal.say("To bring it back: askfirst restore " + into.getFileName());
    }

    private static String meaning(String name) {
        String words = switch (name) {
            case "askfirst.mv.db" -> "the database: readers, proofs, people, issues";
            case "never" -> "who is never to be written to";
            case "invited" -> "who was invited";
            case "attempted" -> "which letters were handed to a mail server";
            case "key" -> "the key of links and fingerprints";
            default -> "";
        };
        return " ".repeat(Math.max(1, 21 - name.length())) + words;
    }
}
