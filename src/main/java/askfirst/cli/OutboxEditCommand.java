package askfirst.cli;

import askfirst.invitation.EditResult;
import askfirst.invitation.Letter;
import askfirst.invitation.Outbox;
import askfirst.invitation.TextMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `askfirst outbox edit`: another text for one draft.
@Command(
        name = "edit",
        mixinStandardHelpOptions = true,
        description = {
            "Put another text in the place of a draft's: show prints it as it is. Nothing is approved by it.",
            "{{personal_link}} has to stay in it where it invites."
        })
final class OutboxEditCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "LETTER", description = "An id, or the beginning of one.")
    private String id = "";

    @Option(
            names = "--text",
            required = true,
            paramLabel = "FILE",
            description = "What it says; - reads what is typed.")
    private String file = "";

    @Option(names = "--subject", paramLabel = "TEXT", description = "Should it go by mail; else it stays.")
    private Optional<String> subject = Optional.empty();

    @Option(
            names = "--as-read",
            paramLabel = "VERSION",
            description = "Only if it still is the version you read, as show says.")
    private Optional<Integer> version = Optional.empty();

    OutboxEditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String text = text();
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            Outbox outbox = visit.room(Outbox.class);
            Letter it = LetterOf.by(id, outbox);
            String line = subject.orElse(it.subject()).strip();
            return say(outbox.edit(it.id(), version.orElse(it.version()), line, text));
        });
    }

    private String text() {
        try {
            if (file.equals("-")) return terminal.in().lines().collect(Collectors.joining("\n"));
            return Files.readString(terminal.currentFolder().resolve(Path.of(file)));
        } catch (IOException unreadable) {
            throw new Mistake(Printable.of(file) + " cannot be read as UTF-8 text. Nothing was changed.");
        }
    }

    private int say(EditResult result) {
        return switch (result) {
            case EditResult.Edited(Letter it) -> {
                terminal.say("Saved. It is version " + it.version() + " now.");
                yield ExitCode.FINE;
            }
            case EditResult.Refused(List<TextMistake> mistakes) -> {
                mistakes.forEach(it -> terminal.complain(LetterAnswer.words(it)));
                terminal.complain("Nothing was changed.");
                yield ExitCode.MISTAKE;
            }
            case EditResult.Stale() -> {
                terminal.complain("It is no draft any more, or was changed since you read it; nothing was changed.");
                yield ExitCode.MISTAKE;
            }
        };
    }
}
