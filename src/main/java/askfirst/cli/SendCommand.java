package askfirst.cli;

import askfirst.issue.Issue;
import askfirst.publishing.ChosenTime;
import askfirst.publishing.Numbers;
import askfirst.publishing.Outlook;
import askfirst.publishing.Publisher;
import askfirst.publishing.Standing;
import askfirst.publishing.State;
import askfirst.publishing.When;
import askfirst.site.Site;
import askfirst.visit.Visit;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `askfirst send SLUG`: a published issue goes to its readers by mail, in ten minutes.
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description = {
            "Mail an issue to the readers who said yes: shows who gets it, and sends it in ten minutes.",
            "Until then askfirst sending cancel SLUG stops it. Publishing it is another command; whoever serves sends it.",
            "Each reader gets it once, however often you say so."
        })
final class SendCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "SLUG", description = "The last part of its address: a-wall-a-book.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String slug;

    @ArgGroup
    private Time time = new Time();

    @Option(names = "--zone", paramLabel = "ZONE", description = "Of --at; the newsletter's own if you name none.")
    private Optional<String> zone = Optional.empty();

    @Option(
            names = "--json",
            description = "The answer of askfirst sending show --json; with --look " + SendingAnswer.OUTLOOK + ".")
    private boolean json;

    /// At most one of them.
    static final class Time {
        @Option(
                names = "--now",
                description =
                        "Without the ten minutes; there is no way back then. In a terminal it is followed to its end, "
                                + "with the exit codes of askfirst sending watch.")
        private boolean now;

        @Option(names = "--at", paramLabel = "TIME", description = "2026-12-01T09:00, by the clocks of --zone.")
        private Optional<String> at = Optional.empty();

        @Option(names = "--look", description = "Only say who would get it. Nothing is written down.")
        private boolean look;

        @Option(names = "--test", description = "Mail it to yourself alone, finished or not.")
        private boolean test;
    }

    SendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (zone.isPresent() && time.at.isEmpty())
            throw new ParameterException(
                    command.commandLine(), "--zone says whose clocks --at means: name a time too.");
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            Publisher publisher = visit.room(Publisher.class);
            words(visit).locked().ifPresent(terminal::complain);
            if (time.test) return test(publisher);
            When when = when(visit.room(Site.class));
            Outlook before = publisher.look(slug);
            if (time.look && json) sayNumbers(publisher, before);
            if (before instanceof Outlook.Ready(var issue, var numbers) && !json) {
                OutlookWords.numbers(issue.title(), numbers).forEach(terminal::say);
                OutlookWords.hints(publisher.hints(issue)).forEach(terminal::say);
            }
            Outlook outlook = time.look ? before : publisher.send(slug, when);
            return switch (outlook) {
                case Outlook.Ready _ -> ExitCode.FINE;
                case Outlook.Asked(Standing standing) -> asked(visit, standing, before instanceof Outlook.Ready, when);
                default -> refused(outlook);
            };
        });
    }

    private int test(Publisher publisher) {
        String title = publisher
                .test(slug)
                .orElseThrow(() -> new Mistake("There is no issue " + Printable.of(slug) + ". Nothing was sent."))
                .title();
        terminal.say("“" + Printable.of(title) + "” goes to you alone, marked as a test.");
        return ExitCode.FINE;
    }

    private void sayNumbers(Publisher publisher, Outlook outlook) {
        switch (outlook) {
            case Outlook.Ready(Issue issue, Numbers numbers) -> sayNumbers(publisher, issue, numbers);
            case Outlook.Nobody(Issue issue, Numbers numbers) -> sayNumbers(publisher, issue, numbers);
            default -> {}
        }
    }

    private void sayNumbers(Publisher publisher, Issue issue, Numbers numbers) {
        terminal.say(SendingAnswer.json(issue, numbers, publisher.hints(issue)));
    }

    private int asked(Visit visit, Standing standing, boolean isNew, When when) {
        SendingWords words = words(visit);
        boolean isWatched = !json && isNew && time.now && terminal.reader() == Terminal.Reader.PERSON;
        if (isWatched && words.hindrance(standing).isEmpty())
            return new SendingBar(terminal, visit, words).follow(standing.slug());
        if (json) terminal.say(SendingAnswer.json(standing));
        else sayHow(standing, isNew, words);
        if (isNew || time.look || !isOtherwise(standing, when)) return ExitCode.FINE;
        terminal.complain("The time you name now was not taken. To send it now: askfirst sending go " + slug
                + ". For another time: askfirst sending cancel " + slug + ", then send it again.");
        return ExitCode.MISTAKE;
    }

    private void sayHow(Standing standing, boolean isNew, SendingWords words) {
        terminal.say((isNew ? "" : "It was asked for before. ") + words.line(standing));
        // that it is locked was said before
        if (words.locked().isEmpty()) words.hindrance(standing).ifPresent(terminal::say);
    }

    /// Whether it still waits, and not for the time that is named now.
    private boolean isOtherwise(Standing it, When when) {
        Instant now = terminal.clock().instant();
        return it.state() == State.WAITING
                && switch (when) {
                    case When.Soon _ -> false;
                    case When.Now _ -> it.dueAt().isAfter(now);
                    case When.At at -> !it.dueAt().equals(at.instant(now));
                };
    }

    private int refused(Outlook outlook) {
        OutlookWords.refusal(outlook).forEach(terminal::complain);
        return ExitCode.MISTAKE;
    }

    private SendingWords words(Visit visit) {
        return new SendingWords(visit, terminal.clock());
    }

    private When when(Site site) {
        if (time.now) return new When.Now();
        if (time.at.isEmpty()) return new When.Soon();
        Instant now = terminal.clock().instant();
        return switch (ChosenTime.of(time.at.get(), zone.orElse(site.zone().getId()), now)) {
            case ChosenTime.Taken(When.At at) -> at;
            case ChosenTime.Mistaken(String why) -> throw new Mistake(why + " Nothing was sent.");
        };
    }
}
