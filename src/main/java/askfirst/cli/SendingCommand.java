package askfirst.cli;

import askfirst.delivery.IssueBook;
import askfirst.publishing.Publisher;
import askfirst.publishing.Sendings;
import askfirst.publishing.Standing;
import askfirst.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `askfirst sending …`: how the sending of issues stands, and what the author may do with one.
@Command(
        name = "sending",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Issues on their way: show, list, watch, pause, resume, cancel, go, retry, arrived, again.",
            "Every reader is sent, failed, skipped, held or unknown in the end, and the sums are shown."
        })
final class SendingCommand implements Runnable {
    private static final Set<String> STATES =
            Set.of("waiting", "sending", "sent", "failed", "skipped", "unknown", "held");

    private static final String SLUG = "The last part of its address: a-wall-a-book.";
    private static final String ADDRESS = "One of the readers; all of them if you name none.";

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    SendingCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(
                command.commandLine(),
                "Which one: show, list, watch, pause, resume, cancel, go, retry, arrived or again?");
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One, or all of them, newest first.")
    int show(
            @Mixin HomeOption home,
            @Parameters(arity = "0..1", paramLabel = "SLUG", description = SLUG) Optional<String> slug,
            @Option(names = "--json", description = "[" + SendingAnswer.STANDING + "].") boolean json) {
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            List<Standing> all = slug.map(
                            it -> List.of(standing(visit.room(Sendings.class).standing(it), it)))
                    .orElseGet(() -> visit.room(Sendings.class).all());
            if (json) terminal.say(json(all));
            else if (all.isEmpty()) terminal.say("Nothing was sent yet.");
            else all.forEach(it -> terminal.say(it.slug() + ": " + words(visit).line(it)));
            if (!json && slug.isPresent()) sayMore(visit, all.getFirst());
            return ExitCode.FINE;
        });
    }

    private void sayMore(Visit visit, Standing one) {
        words(visit).hindrance(one).ifPresent(terminal::say);
        OutlookWords.audience(visit.room(Publisher.class).audience(one)).forEach(terminal::say);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "The readers in one state, with the mail server's own words.")
    int list(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "SLUG", description = SLUG) String slug,
            @Parameters(paramLabel = "STATE", description = "waiting, sending, sent, failed, skipped, unknown or held.")
                    String state,
            @Option(names = "--json", description = "[" + SendingAnswer.LINE + "].") boolean json) {
        if (!STATES.contains(state))
            throw new ParameterException(command.commandLine(), "There is no state " + Printable.of(state) + ".");
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            Sendings sendings = visit.room(Sendings.class);
            standing(sendings.standing(slug), slug);
            if (json) SendingAnswer.lines(terminal, each -> lines(sendings, slug, state, each));
            else lines(sendings, slug, state, this::print);
            terminal.out().flush();
            return ExitCode.FINE;
        });
    }

    private static void lines(Sendings sendings, String slug, String state, Consumer<IssueBook.Line> each) {
        for (var some = sendings.lines(slug, state, "");
                !some.isEmpty();
                some = sendings.lines(slug, state, some.getLast().address())) some.forEach(each);
    }

    @Command(
            name = "watch",
            mixinStandardHelpOptions = true,
            description = {
                "Follow it to its end, or until it stops, and say what it ended as. Going away from it stops nothing.",
                "Exit codes: 0 sent; 1 late, paused or given up, and waits for you; 3 stopped by the mail server's refusals."
            })
    int watch(@Mixin HomeOption home, @Parameters(paramLabel = "SLUG", description = SLUG) String slug) {
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            Standing now = standing(visit.room(Sendings.class).standing(slug), slug);
            SendingWords words = words(visit);
            if (SendingBar.isUnderWay(now)) refuseInVain(words, now);
            return new SendingBar(terminal, visit, words).follow(slug);
        });
    }

    private static void refuseInVain(SendingWords words, Standing now) {
        words.locked().ifPresent(why -> {
            throw new Mistake(why);
        });
        if (!words.isServed())
            throw new Mistake(
                    words.line(now) + " Nobody is serving, so there is nothing to watch: start askfirst serve.");
    }

    @Command(
            name = "pause",
            mixinStandardHelpOptions = true,
            description = "Nothing more leaves until resume. What has not begun yet is stopped by cancel.")
    int pause(@Mixin HomeOption home, @Parameters(paramLabel = "SLUG", description = SLUG) String slug) {
        return change(home, slug, it -> it.pause(slug).map(SendingWords::begun));
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Go on with whoever has not got it.")
    int resume(@Mixin HomeOption home, @Parameters(paramLabel = "SLUG", description = SLUG) String slug) {
        return change(home, slug, it -> it.resume(slug));
    }

    @Command(
            name = "cancel",
            mixinStandardHelpOptions = true,
            description = "Give it up. In the first ten minutes nobody has got anything; later the rest is held.")
    int cancel(@Mixin HomeOption home, @Parameters(paramLabel = "SLUG", description = SLUG) String slug) {
        return change(home, slug, it -> it.cancel(slug));
    }

    @Command(name = "go", mixinStandardHelpOptions = true, description = "Now, without waiting, or although late.")
    int go(@Mixin HomeOption home, @Parameters(paramLabel = "SLUG", description = SLUG) String slug) {
        return change(home, slug, it -> it.goNow(slug));
    }

    @Command(name = "retry", mixinStandardHelpOptions = true, description = "Once more to those who were refused.")
    int retry(@Mixin HomeOption home, @Parameters(paramLabel = "SLUG", description = SLUG) String slug) {
        return change(home, slug, it -> it.retryFailed(slug));
    }

    @Command(
            name = "arrived",
            mixinStandardHelpOptions = true,
            description = "You decide about the unknown: they have it, all of them or the one at ADDRESS.")
    int arrived(
            @Mixin HomeOption home,
            @Parameters(index = "0", paramLabel = "SLUG", description = SLUG) String slug,
            @Parameters(index = "1", arity = "0..1", paramLabel = "ADDRESS", description = ADDRESS)
                    Optional<String> address) {
        return decide(home, slug, address, Sendings::allArrived, Sendings::arrived);
    }

    @Command(
            name = "again",
            mixinStandardHelpOptions = true,
            description = "You decide about the unknown: send it once more, and some may get two.")
    int again(
            @Mixin HomeOption home,
            @Parameters(index = "0", paramLabel = "SLUG", description = SLUG) String slug,
            @Parameters(index = "1", arity = "0..1", paramLabel = "ADDRESS", description = ADDRESS)
                    Optional<String> address) {
        return decide(home, slug, address, Sendings::allAgain, Sendings::again);
    }

    private int decide(
            HomeOption home,
            String slug,
            Optional<String> address,
            BiFunction<Sendings, String, Optional<Standing>> all,
            OfOne one) {
        return change(
                home,
                slug,
                it -> address.isEmpty() ? all.apply(it, slug) : one.apply(it, slug, unknown(it, slug, address.get())));
    }

    private static UUID unknown(Sendings sendings, String slug, String address) {
        List<UUID> hers = new ArrayList<>();
        lines(sendings, slug, "unknown", line -> {
            if (line.address().equalsIgnoreCase(address)) hers.add(line.delivery());
        });
        if (hers.isEmpty())
            throw new Mistake("Nothing is unknown about " + Printable.of(address) + ". Nothing was changed.");
        return hers.getFirst();
    }

    private int change(HomeOption home, String slug, Function<Sendings, Optional<Standing>> change) {
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            Standing now = standing(change.apply(visit.room(Sendings.class)), slug);
            terminal.say(words(visit).line(now));
            words(visit).hindrance(now).ifPresent(terminal::say);
            return ExitCode.FINE;
        });
    }

    private SendingWords words(Visit visit) {
        return new SendingWords(visit, terminal.clock());
    }

    private static Standing standing(Optional<Standing> found, String slug) {
        return found.orElseThrow(
                () -> new Mistake("No issue " + Printable.of(slug) + " was ever sent. Nothing was changed."));
    }

    private void print(IssueBook.Line line) {
        terminal.print(
                Printable.of(line.address() + "  " + line.state() + (line.said().isEmpty() ? "" : "  " + line.said())));
    }

    private static String json(List<Standing> all) {
        return Json.of(json -> {
            json.writeStartArray();
            for (Standing it : all) SendingAnswer.write(json, it);
            json.writeEndArray();
        });
    }

    /// A decision about one reader's copy.
    @FunctionalInterface
    private interface OfOne {
        Optional<Standing> apply(Sendings sendings, String slug, UUID delivery);
    }
}
