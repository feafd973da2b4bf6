package askfirst.cli;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.connection.Filter;
import askfirst.invitation.Invitations;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `askfirst connections …`: the author's address book. Works beside a running `serve`.
@Command(
        name = "connections",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ConnectionsImportCommand.class,
        description = {
            "The people you know: import, list, show, talked, note, delete, answer.",
            "Nobody in your address book is a reader, and nothing here makes one.",
            "PERSON is an id, a profile's address, an e-mail address, a name or a part of one."
        })
final class ConnectionsCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    ConnectionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(
                command.commandLine(), "Which one: import, list, show, talked, note, delete or answer?");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "A hundred people at a time, by name.")
    int list(
            @Mixin HomeOption home,
            @Option(
                            names = "--filter",
                            defaultValue = "ALL",
                            converter = FilterName.class,
                            description = "all, connected-this-month, wrote-this-year, silent-for-a-year, no-address, "
                                    + "with-address or close.")
                    Filter filter,
            @Option(names = "--search", paramLabel = "TEXT", defaultValue = "", description = "Words in any of it.")
                    String search,
            @Option(names = "--page", defaultValue = "1", description = "From 1.") int page,
            @Option(
                            names = "--json",
                            description =
                                    "{total, page, pages, counts, connections: [" + ConnectionAnswer.CONNECTION + "]}.")
                    boolean json) {
        return new AddressBookOf(terminal, home.in(terminal)).ask(connections -> {
            var listing = connections.list(filter, search, page - 1);
            if (json) terminal.say(ConnectionAnswer.json(listing));
            else {
                listing.connections().forEach(it -> terminal.print(ConnectionAnswer.line(it)));
                terminal.say((listing.total() == 1 ? "1 connection" : listing.total() + " connections")
                        + (listing.pages() == 1
                                ? "."
                                : "; page " + (listing.page() + 1) + " of " + listing.pages() + "."));
            }
            return ExitCode.FINE;
        });
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One person.")
    int show(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "PERSON") String person,
            @Option(names = "--json", description = ConnectionAnswer.CONNECTION) boolean json) {
        return new AddressBookOf(terminal, home.in(terminal)).about(person, (_, it) -> say(it, json));
    }

    @Command(name = "talked", mixinStandardHelpOptions = true, description = "You talked, today or on another day.")
    int talked(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "PERSON") String person,
            @Option(names = "--on", paramLabel = "DATE", description = "2026-11-30 (default: today).") @Nullable
                    String on,
            @Option(names = "--json", description = "As show.") boolean json) {
        Optional<LocalDate> day = Optional.ofNullable(on).map(Day::of);
        return new AddressBookOf(terminal, home.in(terminal)).about(person, (connections, it) -> {
            LocalDate when = day.orElseGet(connections::today);
            return say(connections.talked(it.id(), when).orElse(it), json);
        });
    }

    @Command(name = "note", mixinStandardHelpOptions = true, description = "What you want to remember about somebody.")
    int note(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "PERSON") String person,
            @Parameters(paramLabel = "TEXT", description = "Replaces the note; \"\" deletes it.") String text,
            @Option(names = "--json", description = "As show.") boolean json) {
        return new AddressBookOf(terminal, home.in(terminal))
                .about(
                        person,
                        (connections, it) -> say(connections.note(it.id(), text).orElse(it), json));
    }

    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = "Forget somebody. The next import may bring her back; to keep her from being written to, "
                    + "say never in the desk.")
    int delete(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "PERSON") String person,
            @Option(names = "--json", description = "{deleted}: the id.") boolean json) {
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            Connection it = Meant.by(person, visit.room(Connections.class), terminal);
            visit.room(Invitations.class).deletePerson(it.id());
            terminal.say(
                    json
                            ? Json.of(out -> {
                                out.writeStartObject();
                                out.writeStringField("deleted", it.id().toString());
                                out.writeEndObject();
                            })
                            : Printable.of(it.name()) + " is deleted from your address book.");
            return ExitCode.FINE;
        });
    }

    @Command(
            name = "answer",
            mixinStandardHelpOptions = true,
            description = "Whose is this address? Without ADDRESS: what is to be answered.")
    int answer(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "ADDRESS", arity = "0..1") @Nullable String address,
            @Parameters(paramLabel = "PERSON", arity = "0..1", description = "Whose; or: nobody.") @Nullable
                    String person) {
        return new AddressBookOf(terminal, home.in(terminal))
                .ask(connections -> new AddressAnswer(terminal, connections).answer(address, person));
    }

    private int say(Connection it, boolean json) {
        if (json) terminal.say(ConnectionAnswer.json(it));
        else ConnectionAnswer.lines(it).forEach(terminal::say);
        return ExitCode.FINE;
    }
}
