package askfirst.cli;

import askfirst.archive.Archive;
import askfirst.archive.PublishResult;
import askfirst.live.Standing;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.theme.Theme;
import askfirst.web.ListenResult;
import askfirst.web.Opening;
import askfirst.web.PublicServer;
import askfirst.web.Serving;
import askfirst.web.StartResult;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `askfirst serve`: publishes, then serves the archive and the sign-up until it is stopped.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Publish, then serve the archive and the sign-up, and your desk on this machine only.")
final class ServeCommand implements Callable<Integer> {
    private static final int ATTEMPTS = 5;

    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The readers' port (default: 8080, or the next free one).")
    private int port = 8080;

    @Option(
            names = "--desk-port",
            paramLabel = "N",
            description = "Your own port (default: 8081, or the next free one).")
    private int deskPort = 8081;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "What the readers' port listens on (default: 127.0.0.1, for a web server in front of it).")
    private String host = "127.0.0.1";

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Once more when somebody else took a port that was free a moment ago; the address of the archive may follow it.
    @Override
    public Integer call() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Integer> end = serveOn(new Serving.Ports(host, port, deskPort).nextFree());
            if (end.isPresent()) return end.get();
        }
        throw new Mistake("No port can be had on " + host + ". Nothing was started.");
    }

    /// Empty when a port was taken after all.
    private Optional<Integer> serveOn(Serving.Ports ports) {
        URI here = URI.create("http://localhost:" + ports.open() + "/");
        Content content = Content.read(terminal, home.in(terminal), here);
        Settings settings = content.settings();
        if (!content.problems().isEmpty()) return Optional.of(content.refused("Nothing was started."));
        Site site = content.site().orElseThrow();
        Optional<Theme> theme = Theme.open(site, content.home(), content.problems());
        if (theme.isEmpty()) return Optional.of(content.refused("Nothing was started."));
        var serving = new Serving(content.home(), site, theme.get(), settings, ports, terminal.clock());
        return switch (PublicServer.open(serving)) {
            case StartResult.Ready(Opening opening) -> publishAndServe(opening, serving, here);
            case StartResult.AlreadyServing() -> {
                terminal.complain(
                        "Another askfirst serve is running on " + content.home().folder() + "; nothing was started.");
                yield Optional.of(ExitCode.BROKEN);
            }
            case StartResult.DkimRefused(String why) -> {
                terminal.complain("settings.yml: `dkim`: " + why + " Nothing was started.");
                yield Optional.of(ExitCode.MISTAKE);
            }
            case StartResult.SenderRefused(String sender) ->
                mistake("`sender: " + sender + "` is not an address that mail can come from.");
            case StartResult.MailNotReady(List<String> keys) ->
                mistake("there is a mail account, so mail could leave this machine, and for that it still needs "
                        + keys.stream().map(key -> "`" + key + ":`").collect(Collectors.joining(", "))
                        + (keys.contains("base-url") ? " (with an address that readers can open)." : "."));
        };
    }

    private Optional<Integer> mistake(String what) {
        terminal.complain("site-content/newsletter.yml: " + what + " Nothing was started.");
        return Optional.of(ExitCode.MISTAKE);
    }

    private Optional<Integer> publishAndServe(Opening opening, Serving serving, URI here) {
        int published = publish(serving.home(), here);
        if (published == ExitCode.BROKEN) {
            opening.close();
            return Optional.of(published);
        }
        return switch (opening.start()) {
            case ListenResult.Listening(PublicServer server) -> Optional.of(serve(server, serving));
            case ListenResult.PortTaken() -> Optional.empty();
        };
    }

    /// With a mistake in a letter readers go on seeing what they saw before, and the sign-up works.
    private int publish(Home newsletter, URI here) {
        PublishResult result = new Archive(newsletter, here, terminal.clock())
                .publish(newsletter.publicFolder(), Archive.Drafts.LEFT_OUT);
        return switch (result) {
            case PublishResult.Published _, PublishResult.Unchanged _ -> ExitCode.FINE;
            case PublishResult.Refused _, PublishResult.Busy _ ->
                new PublishReport(terminal, PublishReport.Form.WORDS).print(result, newsletter.publicFolder());
        };
    }

    private int serve(PublicServer server, Serving serving) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        sayWhere(server.ports(), serving);
        if (server.standing() instanceof Standing.Locked(var why, var of, var lately))
            terminal.say("Locked:   " + why.sentence() + " Is it the live one now? askfirst live");
        try {
            sayWhoStandsInFront(server.unnamedProxy().get().getHostAddress());
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            server.close();
            Thread.currentThread().interrupt();
        } catch (ExecutionException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
        return ExitCode.FINE;
    }

    private void sayWhoStandsInFront(String proxy) {
        terminal.say("A web server at " + proxy + " stands in front of this one, so all readers seem to come from there"
                + " and share one limit.");
        terminal.say("          Write `trusted-proxies: [\"" + proxy + "\"]` into settings.yml and start again.");
    }

    private void sayWhere(Serving.Ports ports, Serving serving) {
        String here =
                "http://localhost:" + ports.open() + serving.site().baseUrl().getPath();
        String desk = "http://localhost:" + ports.desk() + "/";
        if (port != 0 && ports.open() != port)
            terminal.say("Port " + port + " is taken; this one is free: " + ports.open());
        terminal.say("Archive:  " + here);
        if (serving.settings().mail().isEmpty())
            terminal.say(
                    "Mailbox:  " + desk + "mail/   (every mail stays on this machine: there is no mail account yet)");
        if (terminal.reader() == Terminal.Reader.PERSON)
            new DeskLink(terminal, serving.home(), serving.settings()).print("Desk:     ");
        else terminal.say("Desk:     " + desk + "   (askfirst desk prints your login link)");
        terminal.say("Stop:     Ctrl-C");
    }
}
