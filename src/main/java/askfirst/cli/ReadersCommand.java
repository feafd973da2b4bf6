package askfirst.cli;

import askfirst.mail.EmailAddress;
import askfirst.subscription.Consent;
import askfirst.subscription.Register;
import askfirst.subscription.Subscriber;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `askfirst readers list|show`: who reads, since when, by which yes. Works beside a running `serve`.
@Command(
        name = "readers",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Who reads, since when, and by which yes. Works beside a running serve.")
final class ReadersCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    ReadersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Which one: list or show?");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Every reader, in the order they said yes.")
    int list(
            @Mixin HomeOption home,
            @Option(names = "--json", description = "An array of {address, state, since, rhythm}; since is UTC.")
                    boolean json) {
        return new RegisterOf(terminal, home.in(terminal)).ask(register -> {
            List<Subscriber> readers = register.readers();
            if (json) {
                terminal.say(ReaderJson.list(readers));
                return ExitCode.FINE;
            }
            readers.forEach(it -> terminal.say(line(it)));
            terminal.say(readers.size() == 1 ? "1 reader." : readers.size() + " readers.");
            return ExitCode.FINE;
        });
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "One reader, with every yes and its wording.")
    int show(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "ADDRESS", description = "The reader's address.") String address,
            @Option(names = "--json", description = "{address, state, since, rhythm, consents}.") boolean json) {
        return new RegisterOf(terminal, home.in(terminal)).ask(register -> {
            Optional<Subscriber> reader = EmailAddress.parse(address).flatMap(register::reader);
            if (reader.isEmpty()) {
                terminal.complain(address + " is not a reader: nobody confirmed from that mailbox.");
                return ExitCode.MISTAKE;
            }
            show(reader.get(), register, json ? Form.JSON : Form.WORDS);
            return ExitCode.FINE;
        });
    }

    private enum Form {
        WORDS,
        JSON
    }

    private void show(Subscriber reader, Register register, Form form) {
        List<Consent> consents = register.consents(reader);
        if (form == Form.JSON) {
            terminal.say(ReaderJson.one(reader, consents));
            return;
        }
        terminal.say(line(reader));
        for (Consent it : consents) {
            terminal.say("");
            terminal.say("Asked " + it.askedAt() + " on " + it.page() + " (" + it.began() + ", network " + it.network()
                    + ")");
            terminal.say("Said yes " + it.saidYesAt() + " by the link in mail " + it.mailId() + ", to these words:");
            it.wording().lines().forEach(words -> terminal.say("    " + words));
        }
    }

    private static String line(Subscriber reader) {
        return reader.address().wire() + "  " + RegisterOf.word(reader.state()) + " since " + reader.since() + ", "
                + RegisterOf.word(reader.rhythm()).replace('-', ' ');
    }
}
