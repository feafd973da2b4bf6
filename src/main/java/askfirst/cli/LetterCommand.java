package askfirst.cli;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.invitation.WriteResult;
import askfirst.invitation.Writing;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `askfirst letter PERSON`: begins a letter to one person that invites her to nothing.
@Command(
        name = "letter",
        mixinStandardHelpOptions = true,
        description = {
            "Begin a letter to PERSON that invites to nothing; it waits in the outbox (askfirst outbox) until you approve it.",
            "Sends nothing."
        })
final class LetterCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "PERSON", description = "As in askfirst connections.")
    private String person = "";

    LetterCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            Connection meant = Meant.by(person, visit.room(Connections.class), terminal);
            return say(Printable.of(meant.name()), visit.room(Writing.class).write(meant.id()));
        });
    }

    private int say(String name, WriteResult result) {
        return switch (result) {
            case WriteResult.Written(UUID id) -> begun(id);
            case WriteResult.WrittenBefore(UUID id) -> begun(id);
            case WriteResult.Suppressed() -> refused(name + " asked not to be contacted. No letter was begun.");
            case WriteResult.Nobody() -> refused(name + " is not in your address book any more. No letter was begun.");
        };
    }

    private int begun(UUID id) {
        terminal.say("Letter " + id + " waits in the outbox; write it on your desk.");
        return ExitCode.FINE;
    }

    private int refused(String why) {
        terminal.complain(why);
        return ExitCode.MISTAKE;
    }
}
