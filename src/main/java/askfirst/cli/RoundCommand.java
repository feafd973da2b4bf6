package askfirst.cli;

import askfirst.connection.Connection;
import askfirst.connection.Connections;
import askfirst.invitation.ChooseResult;
import askfirst.invitation.MailRoute;
import askfirst.invitation.NewRound;
import askfirst.invitation.Outbox;
import askfirst.invitation.Preview;
import askfirst.invitation.Round;
import askfirst.invitation.RoundResult;
import askfirst.invitation.Rounds;
import askfirst.invitation.TextMistake;
import askfirst.visit.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `askfirst round …`: letters prepared together for one occasion. Sends nothing.
@Command(
        name = "round",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Letters prepared together for one occasion: new, list, go-on. Nothing leaves by it.")
final class RoundCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    RoundCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Which one: new, list or go-on?");
    }

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = {
                "Make a draft for each of these people. Read every one in the outbox; there is no approving unread.",
                "The text may have {{first}}, {{connected}}, {{because}}, {{last_letter}}, {{personal_link}} and "
                        + "{{never_link}}; how to stop is added below it."
            })
    int begin(
            @Mixin HomeOption home,
            @Option(names = "--occasion", required = true, paramLabel = "TEXT", description = "For your eyes only.")
                    String occasion,
            @Option(names = "--subject", required = true, paramLabel = "TEXT", description = "Of those sent as mail.")
                    String subject,
            @Option(names = "--text", required = true, paramLabel = "FILE", description = "What it says.") Path file,
            @Option(names = "--preview", description = "Show it for three of them. They stay chosen; no draft is made.")
                    boolean preview,
            @Parameters(arity = "1..*", paramLabel = "PERSON", description = "As in askfirst connections.")
                    List<String> people) {
        NewRound round =
                new NewRound(occasion, subject, read(terminal.currentFolder().resolve(file)));
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            List<UUID> chosen = choose(visit, people);
            return preview
                    ? show(visit.room(Rounds.class).preview(round, chosen))
                    : say(visit.room(Rounds.class).begin(round, chosen), file);
        });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Every round, and what came of it.")
    int list(
            @Mixin HomeOption home,
            @Option(
                            names = "--json",
                            description = "[{id, occasion, begun, drafted, asked, yes, no, never, wroteBack, open, "
                                    + "expired, bounced}].")
                    boolean json) {
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            var rounds = visit.room(Rounds.class).list();
            if (json) terminal.say(RoundAnswer.json(rounds));
            else if (rounds.isEmpty()) terminal.say("No rounds yet.");
            else rounds.forEach(it -> terminal.say(RoundAnswer.line(it)));
            return ExitCode.FINE;
        });
    }

    @Command(
            name = "go-on",
            mixinStandardHelpOptions = true,
            description = {
                "You have looked why mails are paused because of ROUND: as far as it goes, they leave again.",
                "Without ROUND: because of single letters, which belong to none.",
                "Letters by your own mailbox pause by themselves at two nevers, and when one in twenty comes back."
            })
    int goOn(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "ROUND", arity = "0..1", description = "An id, or the beginning of one.")
                    Optional<String> id) {
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            id.ifPresentOrElse(it -> goOn(it, visit), () -> goOn(visit));
            boolean isPaused = !visit.room(Rounds.class).paused().isEmpty()
                    || visit.room(MailRoute.class).pace().loose() != Round.Standing.GOES_ON;
            terminal.say(
                    isPaused
                            ? "Noted. Mails are still paused: askfirst round list, or single letters that came back."
                            : "Letters leave by your mailbox again.");
            return ExitCode.FINE;
        });
    }

    private static void goOn(Visit visit) {
        MailRoute route = visit.room(MailRoute.class);
        if (route.pace().loose() == Round.Standing.GOES_ON)
            throw new Mistake("No mails are paused because of single letters. Nothing was changed.");
        route.goOn();
    }

    private static void goOn(String id, Visit visit) {
        Rounds rounds = visit.room(Rounds.class);
        List<Round> meant = rounds.list().stream()
                .filter(it -> it.id().toString().startsWith(id))
                .toList();
        if (meant.size() != 1)
            throw new Mistake((meant.isEmpty() ? "No round" : "More than one round") + " begins with "
                    + Printable.of(id) + ". Nothing was changed.");
        if (meant.getFirst().mail() == Round.Standing.GOES_ON)
            throw new Mistake("No mails are paused because of this round. Nothing was changed.");
        rounds.goOn(meant.getFirst().id());
    }

    private String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Mistake(file + " cannot be read as UTF-8 text. Nothing was made.");
        }
    }

    private List<UUID> choose(Visit visit, List<String> people) {
        Connections connections = visit.room(Connections.class);
        List<Connection> meant =
                people.stream().map(it -> Meant.by(it, connections, terminal)).toList();
        Outbox outbox = visit.room(Outbox.class);
        List<UUID> chosen = new ArrayList<>();
        for (Connection it : meant)
            switch (outbox.choose(it.id())) {
                case ChooseResult.Chosen(UUID id) -> chosen.add(id);
                case ChooseResult.ChosenBefore(UUID id, var state) -> chosen.add(id);
                case ChooseResult.AlreadyInvited() -> leaveOut(it, EarlierWords.of(outbox.invitedBefore(it.id())));
                case ChooseResult.Suppressed() -> leaveOut(it, "She asked not to be contacted.");
                case ChooseResult.Nobody() ->
                    leaveOut(it, "Neither a profile nor an address nor the day you connected is known to know her by.");
            }
        return chosen;
    }

    private void leaveOut(Connection it, String why) {
        terminal.complain(Printable.of(it.name()) + " is left out. " + why);
    }

    private int show(List<Preview> previews) {
        for (Preview it : previews) {
            terminal.say("── " + Printable.of(it.person().name()));
            terminal.say(Printable.of(it.text()));
            it.notes().forEach(note -> terminal.say("   (" + LetterAnswer.words(note) + ")"));
        }
        return ExitCode.FINE;
    }

    private int say(RoundResult result, Path file) {
        return switch (result) {
            case RoundResult.Begun(UUID round, int drafted, int onHold, int dropped) -> {
                terminal.say("Round " + round + ": " + drafted + " to read in the outbox, " + onHold
                        + " on hold because you talked lately or said not now, " + dropped + " left out.");
                yield ExitCode.FINE;
            }
            case RoundResult.Refused(List<TextMistake> mistakes) -> {
                mistakes.forEach(it -> terminal.complain(file + ":" + it.line() + ": " + it.message()));
                terminal.complain("No draft was made.");
                yield ExitCode.MISTAKE;
            }
        };
    }
}
