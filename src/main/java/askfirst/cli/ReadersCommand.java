package askfirst.cli;

import askfirst.invitation.Erasures;
import askfirst.mail.EmailAddress;
import askfirst.subscription.Consent;
import askfirst.subscription.Kept;
import askfirst.subscription.Register;
import askfirst.subscription.Subscriber;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `askfirst readers …`: who reads, since when, by which yes. Works beside a running `serve`.
@Command(
        name = "readers",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ExportCommand.class, ImportCommand.class},
        description = "Who reads, since when, and by which yes: list, show, export, import, bounced, remove.")
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
        throw new ParameterException(
                command.commandLine(), "Which one: list, show, export, import, bounced or remove?");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Everybody who ever said yes, by address.")
    int list(
            @Mixin HomeOption home,
            @Option(names = "--json", description = "An array of " + ReaderJson.READER + "; times are UTC.")
                    boolean json) {
        return new RegisterOf(terminal, home.in(terminal)).ask(register -> {
            if (json) Json.to(terminal, out -> ReaderJson.list(out, register));
            else inWords(register);
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
            @Option(names = "--json", description = "A reader as in list, and her consents.") boolean json) {
        return about(address, home, (register, reader) -> {
            List<Consent> consents = register.consents(reader);
            if (json) terminal.say(ReaderJson.one(reader, consents));
            else inWords(reader, consents);
            return ExitCode.FINE;
        });
    }

    @Command(
            name = "bounced",
            mixinStandardHelpOptions = true,
            description = {
                "Say that a letter came back to you from this mailbox for good.",
                "No letter goes there until its owner asks for it anew. Your mail server's own no (550 5.1.1, or three "
                        + "others in thirty days) does the same by itself."
            })
    int bounced(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "ADDRESS", description = "The reader's address.") String address,
            @Option(names = "--json", description = "A reader as in list, and her consents.") boolean json) {
        return about(address, home, (register, reader) -> {
            Subscriber now = register.bounced(reader);
            terminal.say(json ? ReaderJson.one(now, register.consents(now)) : line(now));
            return ExitCode.FINE;
        });
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = {
                "Stop the letters to a reader who asked you to.",
                "What she said yes to stays as evidence, and she may sign up again. To keep all mail away from her, see: "
                        + "askfirst suppress."
            })
    int remove(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "ADDRESS", description = "The reader's address.") String address,
            @Option(
                            names = "--erase",
                            description =
                                    "Erase everything about her, the evidence too. A fingerprint stays, so that no "
                                            + "list and no backup brings her back; nobody can read the address out of it, and "
                                            + "she herself may sign up again.")
                    boolean erase,
            @Option(names = "--json", description = "{removed, erased}: the address, and whether nothing is kept.")
                    boolean json) {
        if (erase) return erase(address, home, json);
        return about(address, home, (register, reader) -> {
            register.remove(reader);
            String whom = reader.address().wire();
            terminal.say(
                    json
                            ? ReaderJson.removed(reader, false)
                            : whom + " gets no letter any more. The evidence of the yes is kept.");
            return ExitCode.FINE;
        });
    }

    /// In every room, so all of them are opened.
    private int erase(String address, HomeOption home, boolean json) {
        return new OutboxOf(terminal, home.in(terminal))
                .ask(visit -> about(address, Register.in(visit), (_, reader) -> {
                    visit.room(Erasures.class).erase(reader.id(), Kept.FINGERPRINT);
                    terminal.say(
                            json
                                    ? ReaderJson.removed(reader, true)
                                    : "Everything about " + reader.address().wire()
                                            + " is erased. Only a fingerprint stays.");
                    return ExitCode.FINE;
                }));
    }

    private int about(String address, HomeOption home, BiFunction<Register, Subscriber, Integer> question) {
        return new RegisterOf(terminal, home.in(terminal)).ask(register -> about(address, register, question));
    }

    private int about(String address, Register register, BiFunction<Register, Subscriber, Integer> question) {
        Optional<Subscriber> reader = EmailAddress.parse(address).flatMap(register::reader);
        if (reader.isPresent()) return question.apply(register, reader.get());
        terminal.complain(Printable.of(address) + " is not a reader: nobody confirmed from that mailbox.");
        return ExitCode.MISTAKE;
    }

    private void inWords(Register register) {
        var readers = new LongAdder();
        var stopped = new LongAdder();
        var unreachable = new LongAdder();
        var suppressed = new LongAdder();
        register.each(it -> {
            terminal.print(line(it));
            (switch (it.state()) {
                        case ACTIVE, PAUSED -> readers;
                        case STOPPED -> stopped;
                        case UNREACHABLE -> unreachable;
                        case SUPPRESSED -> suppressed;
                    })
                    .increment();
        });
        terminal.say((readers.sum() == 1 ? "1 reader" : readers.sum() + " readers")
                + (stopped.sum() == 0 ? "" : ", and " + stopped.sum() + " who stopped")
                + (unreachable.sum() == 0 ? "" : ", and " + unreachable.sum() + " whose mailbox sent letters back")
                + (suppressed.sum() == 0 ? "." : ", and " + suppressed.sum() + " never to be written to."));
    }

    private void inWords(Subscriber reader, List<Consent> consents) {
        terminal.say(line(reader));
        for (Consent it : consents) {
            String began = it.began() + (it.network().isEmpty() ? "" : ", network " + it.network());
            terminal.say("");
            terminal.say("Asked " + it.askedAt() + " on " + Printable.of(it.page()) + " (" + began + ")");
            terminal.say("Said yes " + it.saidYesAt()
                    + (it.isImported() ? " to another list" : " by the link in mail " + it.mailId())
                    + ", to these words:");
            it.yes().text().lines().forEach(words -> terminal.say("    " + Printable.of(words)));
        }
    }

    private static String line(Subscriber reader) {
        String since = " since " + second(reader.since());
        String rhythm = ", " + RegisterOf.word(reader.rhythm()).replace('-', ' ');
        return reader.address().wire() + "  "
                + switch (reader.state()) {
                    case ACTIVE -> "active" + since + rhythm;
                    case PAUSED ->
                        "paused until " + second(reader.pausedUntil().orElseThrow()) + ", a reader" + since + rhythm;
                    case SUPPRESSED -> "never to be written to, was a reader" + since;
                    case UNREACHABLE -> "bounced " + second(reader.endedAt().orElseThrow()) + ", was a reader" + since;
                    case STOPPED -> "stopped " + second(reader.endedAt().orElseThrow()) + ", was a reader" + since;
                };
    }

    private static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
