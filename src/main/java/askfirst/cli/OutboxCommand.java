package askfirst.cli;

import askfirst.invitation.ApproveResult;
import askfirst.invitation.Card;
import askfirst.invitation.Handover;
import askfirst.invitation.HoldResult;
import askfirst.invitation.Letter;
import askfirst.invitation.Outbox;
import askfirst.invitation.Route;
import askfirst.theme.Theme;
import askfirst.visit.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
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
        subcommands = {OutboxEditCommand.class, OutboxExportCommand.class},
        description = {
            "Letters that wait for you: list, show, edit, approve, hold, drop, take-back, copy, export; and what became of "
                    + "them: sent, arrived, came-back, other-route, wrote-back.",
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
                command.commandLine(),
                "Which one: list, show, edit, approve, hold, drop, take-back, copy, export, sent, arrived, came-back, "
                        + "other-route or wrote-back?");
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
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            Letter it = LetterOf.by(id, visit.room(Outbox.class));
            Letter opened = visit.room(Outbox.class).open(it.id()).orElse(it);
            if (json) terminal.say(LetterAnswer.json(opened));
            else LetterAnswer.lines(opened, visit.room(Theme.class)).forEach(terminal::say);
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
        return about(home, id, (outbox, it) -> say(outbox.hold(it.id(), day)));
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
                        .copied(LetterOf.by(id, visit.room(Outbox.class)).id())
                        .map(card -> copied(visit, card))
                        .orElseGet(() -> refused("Only an approved letter that goes by linkedin can be copied.")));
    }

    @Command(
            name = "sent",
            mixinStandardHelpOptions = true,
            description = "You pasted it, or sent its file: from now on the answer is awaited for thirty days.")
    int sent(@Mixin HomeOption home, @Parameters(paramLabel = "LETTER") String id) {
        return told(home, id, Handover::handedOver, "Noted. A link in it waits thirty days for an answer.");
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
            Letter it = LetterOf.by(id, visit.room(Outbox.class));
            return switch (whether) {
                case YES -> done(handover.arrived(it.id()), "Noted. A link in it waits thirty days for an answer.");
                case NO -> done(handover.notArrived(it.id()), "Noted. It leaves by your mailbox once more.");
            };
        });
    }

    @Command(name = "came-back", mixinStandardHelpOptions = true, description = "Its mail came back to you.")
    int cameBack(@Mixin HomeOption home, @Parameters(paramLabel = "LETTER") String id) {
        return told(
                home,
                id,
                Handover::bounced,
                "Noted. You may paste it into a message instead: askfirst outbox other-route.");
    }

    @Command(
            name = "other-route",
            mixinStandardHelpOptions = true,
            description = "After its mail came back: it waits to be pasted into a message, once.")
    int otherRoute(@Mixin HomeOption home, @Parameters(paramLabel = "LETTER") String id) {
        return told(home, id, Handover::otherRoute, "It waits to be pasted: askfirst outbox copy.");
    }

    @Command(
            name = "wrote-back",
            mixinStandardHelpOptions = true,
            description = "She answered you yourself, by a message or a mail.")
    int wroteBack(@Mixin HomeOption home, @Parameters(paramLabel = "LETTER") String id) {
        return about(home, id, (outbox, it) -> done(outbox.wroteBack(it.id()), "Noted: she wrote back to you."));
    }

    @Command(name = "take-back", mixinStandardHelpOptions = true, description = "A dropped letter is a draft again.")
    int takeBack(@Mixin HomeOption home, @Parameters(paramLabel = "LETTER") String id) {
        return about(home, id, (outbox, it) -> done(outbox.takeBackDrop(it.id()), "It is in the outbox again."));
    }

    private enum Arrived {
        YES,
        NO
    }

    private int told(HomeOption home, String id, BiPredicate<Handover, UUID> verb, String words) {
        return new OutboxOf(terminal, home.in(terminal))
                .ask(visit -> done(
                        verb.test(
                                visit.room(Handover.class),
                                LetterOf.by(id, visit.room(Outbox.class)).id()),
                        words));
    }

    private int about(HomeOption home, String id, BiFunction<Outbox, Letter, Integer> question) {
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            Outbox outbox = visit.room(Outbox.class);
            return question.apply(outbox, LetterOf.by(id, outbox));
        });
    }

    private int say(Outbox outbox, Letter letter, ApproveResult result) {
        return ApproveWords.refusal(result, letter, outbox).map(this::refused).orElseGet(() -> done(true, "Approved."));
    }

    /// What is pasted is hers to decide.
    private int copied(Visit visit, Card card) {
        if (card.kind() == Letter.Kind.INVITATION) OutboxOf.warn(visit, terminal);
        card.waits().map(ApproveWords::caution).ifPresent(terminal::complain);
        return done(true, card.message());
    }

    private int say(HoldResult result) {
        return switch (result) {
            case HoldResult.Held(LocalDate until) -> done(true, "On hold until " + until + ".");
            case HoldResult.NoDay() ->
                refused("Name a day that is still to come, within ten years. Nothing was changed.");
            case HoldResult.NotHeld() -> refused("It cannot wait any more: it is approved or has left.");
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
}
