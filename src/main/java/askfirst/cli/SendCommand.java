package askfirst.cli;

import askfirst.database.Database;
import askfirst.live.Live;
import askfirst.publishing.Outlook;
import askfirst.publishing.Publisher;
import askfirst.publishing.Sendings;
import askfirst.publishing.Standing;
import askfirst.publishing.When;
import askfirst.site.Site;
import askfirst.visit.Visit;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
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

    @Option(names = "--json", description = "The answer of askfirst sending show --json.")
    private boolean json;

    /// At most one of them.
    static final class Time {
        @Option(names = "--now", description = "Without the ten minutes; there is no way back then.")
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
            sayIfLocked(visit.room(Live.class).standing());
            if (time.test) return test(publisher);
            When when = when(visit.room(Site.class));
            Outlook before = publisher.look(slug);
            if (before instanceof Outlook.Ready(var issue, var numbers) && !json) {
                SendingAnswer.numbers(issue.title(), numbers).forEach(terminal::say);
                SendingAnswer.hints(publisher.hints(issue)).forEach(terminal::say);
            }
            Outlook outlook = time.look ? before : publisher.send(slug, when);
            return switch (outlook) {
                case Outlook.Ready(var issue, var numbers) ->
                    lookedAt(issue.slug(), numbers.gets(), publisher.hints(issue));
                case Outlook.Asked(Standing standing) -> asked(visit, standing, before instanceof Outlook.Ready);
                default -> refused(outlook);
            };
        });
    }

    private void sayIfLocked(askfirst.live.Standing standing) {
        if (standing instanceof askfirst.live.Standing.Locked(var why, var of, var lately))
            terminal.complain(why.sentence() + " It waits until you say that it is the live one: askfirst live");
    }

    private int test(Publisher publisher) {
        String title = publisher
                .test(slug)
                .orElseThrow(() -> new Mistake("There is no issue " + Printable.of(slug) + ". Nothing was sent."))
                .title();
        terminal.say("“" + Printable.of(title) + "” goes to you alone, marked as a test.");
        return ExitCode.FINE;
    }

    private int lookedAt(String slug, long gets, List<String> hints) {
        if (json)
            terminal.say(Json.of(it -> {
                it.writeStartObject();
                it.writeStringField("slug", slug);
                it.writeNumberField("gets", gets);
                it.writeArrayFieldStart("hints");
                for (String hint : hints) it.writeString(hint);
                it.writeEndArray();
                it.writeEndObject();
            }));
        return ExitCode.FINE;
    }

    private int asked(Visit visit, Standing standing, boolean isNew) {
        if (json) terminal.say(SendingAnswer.json(standing));
        else if (!isNew)
            terminal.say("It was asked for before. " + SendingAnswer.line(standing, visit.room(Site.class)));
        else terminal.say(SendingAnswer.line(standing, visit.room(Site.class)));
        if (!isNew || json || terminal.reader() == Terminal.Reader.MACHINE || !time.now) return ExitCode.FINE;
        // said before; it would be waited for in vain
        if (!visit.room(Live.class).maySend()) return ExitCode.FINE;
        if (visit.room(Database.class).holdsItsFolder()) {
            terminal.say("Nobody is serving: it goes out as soon as askfirst serve runs.");
            return ExitCode.FINE;
        }
        return new SendingBar(terminal, visit.room(Sendings.class)).follow(standing.slug());
    }

    private int refused(Outlook outlook) {
        terminal.complain(SendingAnswer.refusal(outlook) + " Nothing was sent.");
        return ExitCode.MISTAKE;
    }

    private When when(Site site) {
        if (time.now) return new When.Now();
        if (time.at.isEmpty()) return new When.Soon();
        try {
            ZoneId where = zone.map(ZoneId::of).orElse(site.zone());
            When.At at = new When.At(LocalDateTime.parse(time.at.get()), where);
            if (at.instant(terminal.clock().instant()).isBefore(terminal.clock().instant()))
                throw new Mistake(time.at.get() + " is over in " + where + ". Nothing was sent.");
            return at;
        } catch (DateTimeException e) {
            throw new Mistake("--at wants a time such as 2026-12-01T09:00, and --zone a zone such as Europe/Berlin. "
                    + "Nothing was sent.");
        }
    }
}
