package askfirst.cli;

import askfirst.invitation.Export;
import askfirst.invitation.Handover;
import askfirst.invitation.Letter;
import askfirst.invitation.Outbox;
import askfirst.invitation.Route;
import askfirst.invitation.State;
import askfirst.visit.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `askfirst outbox export`: letters for the author's own mail program.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write approved letters as .eml files for your mail program; never over a file that is there. "
                + "Say when you sent one: askfirst outbox sent.")
final class OutboxExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where; made if it is missing.")
    private Path folder = Path.of("");

    OutboxExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path target = terminal.currentFolder().resolve(folder);
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            List<Letter> letters = visit.room(Outbox.class).in(State.APPROVED).stream()
                    .filter(it -> it.route().equals(Optional.of(Route.FILE)))
                    .toList();
            if (letters.stream().anyMatch(it -> it.kind() == Letter.Kind.INVITATION)) OutboxOf.warn(visit, terminal);
            long written =
                    letters.stream().filter(it -> isWritten(it, visit, target)).count();
            terminal.say(written + (written == 1 ? " letter is in " : " letters are in ") + target + ".");
            return written == letters.size() ? ExitCode.FINE : ExitCode.MISTAKE;
        });
    }

    private boolean isWritten(Letter letter, Visit visit, Path target) {
        Optional<Export> file = visit.room(Handover.class).export(letter.id());
        file.ifPresentOrElse(
                it -> write(target, it),
                () -> terminal.complain(
                        "Letter " + letter.id() + " may not leave as it stands; look why: " + "askfirst outbox show."));
        return file.isPresent();
    }

    private static void write(Path folder, Export letter) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(letter.fileName());
            if (!Files.exists(file)) Files.write(file, letter.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
