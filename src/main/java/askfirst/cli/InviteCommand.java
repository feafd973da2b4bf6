package askfirst.cli;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.invitation.Earlier;
import askfirst.invitation.Invitations;
import askfirst.invitation.LinkResult;
import askfirst.invitation.Outbox;
import askfirst.invitation.State;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `askfirst invite …`: one person's link, for a message the author writes herself.
@Command(
        name = "invite",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "One person's own invitation, for a message you write yourself: link.")
final class InviteCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    InviteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Which one: link?");
    }

    @Command(
            name = "link",
            mixinStandardHelpOptions = true,
            description = {
                "Print the one personal link PERSON ever gets. It counts as given from the moment it is printed.",
                "Subscribes nobody: she decides on the page behind it."
            })
    int link(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "PERSON", description = "As in askfirst connections.") String person,
            @Option(names = "--json", description = "{person, link}.") boolean json) {
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            Connection meant = Meant.by(person, visit.room(Connections.class), terminal);
            LinkResult result = visit.room(Invitations.class).linkFor(meant.id());
            if (result instanceof LinkResult.Link) OutboxOf.warn(visit, terminal);
            return say(meant, result, visit.room(Outbox.class).invitedBefore(meant.id()), json);
        });
    }

    private int say(Connection it, LinkResult result, Optional<Earlier> before, boolean json) {
        String name = Printable.of(it.name());
        return switch (result) {
            case LinkResult.Link(String url, var given) -> {
                terminal.say(json ? json(it, url) : url);
                yield ExitCode.FINE;
            }
            case LinkResult.InOutbox(State state) ->
                refused("A letter to " + name + " is in the outbox (" + RegisterOf.word(state)
                        + "): her link goes with it.");
            case LinkResult.AlreadyInvited() -> refused(name + ": " + EarlierWords.of(before));
            case LinkResult.Suppressed() -> refused(name + " asked not to be contacted.");
            case LinkResult.Nobody() ->
                refused(name + " has no profile, no address and no day of connecting to know her by for life.");
        };
    }

    private int refused(String why) {
        terminal.complain(why + " No link was made.");
        return ExitCode.MISTAKE;
    }

    private static String json(Connection it, String url) {
        return Json.of(out -> {
            out.writeStartObject();
            out.writeStringField("person", it.id().toString());
            out.writeStringField("link", url);
            out.writeEndObject();
        });
    }
}
