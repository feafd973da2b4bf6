package askfirst.cli;

import askfirst.live.Standing;
import askfirst.publishing.Restores;
import askfirst.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `askfirst live`: a database that was put back or brought here is the live one now.
@Command(
        name = "live",
        mixinStandardHelpOptions = true,
        description = {
            "Say that this newsletter is the live one now, after a backup was put back or it was moved.",
            "Until then nothing leaves it: no issue, no letter, no confirmation. Shows what waits in it, then asks.",
            "Issues under way ask you each on its own afterwards: askfirst sending show."
        })
final class LiveCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--yes", description = "Do not ask; for where nobody can answer.")
    private boolean yes;

    LiveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new OutboxOf(terminal, home.in(terminal)).ask(visit -> {
            Restores restores = visit.room(Restores.class);
            return switch (restores.standing()) {
                case Standing.Sends() -> {
                    terminal.say("This is the live one. Nothing was changed.");
                    yield ExitCode.FINE;
                }
                case Standing.Locked locked -> {
                    show(locked, restores.waiting(), visit.room(Site.class));
                    yield decide(restores);
                }
            };
        });
    }

    private void show(Standing.Locked locked, Restores.Waiting waiting, Site site) {
        terminal.say(locked.why().sentence());
        locked.of().ifPresent(it -> terminal.say("What it holds is of " + time(it, site) + "."));
        locked.lately()
                .filter(it -> locked.of().isEmpty() || it.isAfter(locked.of().get()))
                .ifPresent(it -> terminal.say("This folder was last sending on " + time(it, site)
                        + "; what happened in between is not in the database."));
        if (waiting.issues().isEmpty() && waiting.mails() == 0) terminal.say("Nothing waits in it.");
        waiting.issues()
                .forEach(it -> terminal.say("“" + Printable.of(it.title()) + "” is under way in it ("
                        + it.state().word() + "). It will ask you first. " + SendingWords.balance(it.balance())));
        if (waiting.mails() > 0)
            terminal.say("Other mails wait in it (confirmations, notices, letters) and will go: " + waiting.mails());
        terminal.say("If another copy of this newsletter still runs, stop that one first: both would send.");
    }

    private int decide(Restores restores) {
        if (!yes && !isAnsweredWithYes()) {
            terminal.say("Nothing was changed, and nothing is sent. askfirst live --yes says that it is the live one.");
            return ExitCode.MISTAKE;
        }
        restores.sayLive();
        terminal.say("This is the live one now. askfirst sending show says which issues wait for your word.");
        return ExitCode.FINE;
    }

    private boolean isAnsweredWithYes() {
        if (terminal.reader() == Terminal.Reader.MACHINE) return false;
        terminal.out().print("Is this the live one now? Type yes: ");
        terminal.out().flush();
        try {
            String answer = terminal.in().readLine();
            return answer != null && answer.strip().equalsIgnoreCase("yes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String time(Instant instant, Site site) {
        return TIME.format(instant.atZone(site.zone())) + " (" + site.zone() + ")";
    }
}
