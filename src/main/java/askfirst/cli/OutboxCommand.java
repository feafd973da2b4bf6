package askfirst.cli;

import askfirst.invitation.ApproveResult;
import askfirst.invitation.Export;
import askfirst.invitation.Handover;
import askfirst.invitation.Letter;
import askfirst.invitation.Outbox;
import askfirst.invitation.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `askfirst outbox …`: letters wait here for the author to read, approve, hold or drop each one.
@Command(
        name = "outbox",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Letters that wait for you: list, show, approve, hold, drop, copy, export, sent, arrived.",
            "LETTER is an id, or the beginning of one. Each has to be shown before it can be approved."
        })
final class OutboxCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    OutboxCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(
                command.commandLine(), "Which one: list, show, approve, hold, drop, copy, export, sent or arrived?");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Most worth a personal line first.")
    int list(
            @Mixin HomeOption home,
            @Option(names = "--json", description = "[" + LetterAnswer.LETTER + "].") boolean json) {
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            List<Letter> letters = visit.room(Outbox.class).list();
            if (json) terminal.say(LetterAnswer.json(letters));
            else if (letters.isEmpty()) terminal.say("Nothing waits for you.");
            else letters.forEach(it -> terminal.say(LetterAnswer.line(it)));
            return ExitCode.FINE;
        });
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Read one. It counts as opened then.")
    int show(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "LETTER") String id,
            @Option(names = "--json", description = LetterAnswer.LETTER) boolean json) {
        return about(home, id, (outbox, it) -> {
            Letter opened = outbox.open(it.id()).orElse(it);
            if (json) terminal.say(LetterAnswer.json(opened));
            else LetterAnswer.lines(opened).forEach(terminal::say);
            return ExitCode.FINE;
        });
    }

    @Command(name = "approve", mixinStandardHelpOptions = true, description = "It may leave, by this route.")
    int approve(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "LETTER") String id,
            @Option(
                            names = "--by",
                            defaultValue = "linkedin",
                            paramLabel = "ROUTE",
                            description =
                                    "linkedin (you paste it; the default), mail (your own mailbox, slowly) or file "
                                            + "(an .eml file that you send).")
                    Route route,
            @Option(
                            names = "--as-read",
                            paramLabel = "VERSION",
                            description = "Only if it still is the version you read, as show says.")
                    Optional<Integer> version) {
        return about(
                home,
                id,
                (outbox, it) -> say(outbox, it, outbox.approve(it.id(), version.orElse(it.version()), route)));
    }

    @Command(name = "hold", mixinStandardHelpOptions = true, description = "Not now; it comes back on that day.")
    int hold(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "LETTER") String id,
            @Option(names = "--until", required = true, paramLabel = "DATE", description = "2026-11-30.")
                    String until) {
        LocalDate day = Day.of(until);
        return about(home, id, (outbox, it) -> done(outbox.hold(it.id(), day), "On hold until " + day + "."));
    }

    @Command(name = "drop", mixinStandardHelpOptions = true, description = "Not this one.")
    int drop(@Mixin HomeOption home, @Parameters(paramLabel = "LETTER") String id) {
        return about(home, id, (outbox, it) -> done(outbox.drop(it.id()), "Dropped. Nothing was sent."));
    }

    @Command(
            name = "copy",
            mixinStandardHelpOptions = true,
            description = {
                "Print an approved letter with its link, to be pasted into a message. Her link has left with this.",
                "Say when you pasted it: askfirst outbox sent."
            })
    int copy(@Mixin HomeOption home, @Parameters(paramLabel = "LETTER") String id) {
        return new OutboxOf(terminal, home.in(terminal))
                .ask(visit -> visit.room(Handover.class)
                        .copied(find(visit.room(Outbox.class), id).id())
                        .map(card -> done(true, card.message()))
                        .orElseGet(() -> refused("Only an approved letter that goes by linkedin can be copied.")));
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Write approved letters as .eml files for your mail program; never over a file that is there. "
                            + "Say when you sent one: askfirst outbox sent.")
    int export(
            @Mixin HomeOption home,
            @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where; made if it is missing.")
                    Path folder) {
        Path target = terminal.currentFolder().resolve(folder);
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            long written = visit.room(Outbox.class).list().stream()
                    .filter(it -> it.route().equals(Optional.of(Route.FILE)))
                    .flatMap(it -> visit.room(Handover.class).export(it.id()).stream())
                    .peek(it -> write(target, it))
                    .count();
            terminal.say(written + (written == 1 ? " letter is in " : " letters are in ") + target + ".");
            return ExitCode.FINE;
        });
    }

    @Command(
            name = "sent",
            mixinStandardHelpOptions = true,
            description = "You pasted it, or sent its file: from now on the answer is awaited for thirty days.")
    int sent(@Mixin HomeOption home, @Parameters(paramLabel = "LETTER") String id) {
        return new OutboxOf(terminal, home.in(terminal))
                .ask(visit -> done(
                        visit.room(Handover.class)
                                .handedOver(find(visit.room(Outbox.class), id).id()),
                        "Noted. A link in it waits thirty days for an answer."));
    }

    @Command(
            name = "arrived",
            mixinStandardHelpOptions = true,
            description =
                    "Whether a letter arrived of which the mail server did not say so: yes, or no to send it again.")
    int arrived(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "LETTER") String id,
            @Parameters(paramLabel = "yes|no") Arrived whether) {
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            Handover handover = visit.room(Handover.class);
            Letter it = find(visit.room(Outbox.class), id);
            return switch (whether) {
                case YES -> done(handover.arrived(it.id()), "Noted. A link in it waits thirty days for an answer.");
                case NO -> done(handover.notArrived(it.id()), "Noted. It leaves by your mailbox once more.");
            };
        });
    }

    private enum Arrived {
        YES,
        NO
    }

    private int about(HomeOption home, String id, BiFunction<Outbox, Letter, Integer> question) {
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            Outbox outbox = visit.room(Outbox.class);
            return question.apply(outbox, find(outbox, id));
        });
    }

    private static Letter find(Outbox outbox, String id) {
        List<Letter> found = outbox.list().stream()
                .filter(it -> it.id().toString().startsWith(id))
                .toList();
        if (found.size() == 1) return found.getFirst();
        throw new Mistake((found.isEmpty() ? "No letter" : "More than one letter") + " in the outbox begins with "
                + Printable.of(id) + ". Nothing was changed.");
    }

    private int say(Outbox outbox, Letter letter, ApproveResult result) {
        return switch (result) {
            case ApproveResult.Approved() -> done(true, "Approved.");
            case ApproveResult.NotOpened() -> refused("You have not read it yet: askfirst outbox show shows it.");
            case ApproveResult.AlreadyInvited() ->
                refused(EarlierWords.of(letter.person().flatMap(it -> outbox.invitedBefore(it.id())))
                        + " The draft was dropped.");
            case ApproveResult.Stale() ->
                refused(
                        "It was changed since you read it; askfirst outbox show shows it as it is. Nothing was approved.");
            case ApproveResult.Suppressed() -> refused("She asked not to be contacted; it was dropped.");
            case ApproveResult.TalkedLately(LocalDate until) ->
                refused("You talked a few days ago; it is on hold until " + until + ".");
            case ApproveResult.Unfinished(var mistakes) ->
                refused("The text is not whole yet: "
                        + mistakes.stream().map(LetterAnswer::words).collect(Collectors.joining(" ")));
            case ApproveResult.NoAddress() ->
                refused("There is no address a mail could go to; approve it by linkedin.");
            case ApproveResult.NoDraft() -> refused("It is no draft any more.");
        };
    }

    private int done(boolean isDone, String words) {
        if (!isDone) return refused("It stands otherwise by now; nothing was changed.");
        terminal.say(words);
        return ExitCode.FINE;
    }

    private int refused(String why) {
        terminal.complain(why);
        return ExitCode.MISTAKE;
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
