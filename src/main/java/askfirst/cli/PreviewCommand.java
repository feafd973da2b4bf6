package askfirst.cli;

import askfirst.desk.Preview;
import askfirst.desk.PreviewServer;
import askfirst.site.Home;
import askfirst.web.Serving;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `askfirst preview`: a letter as page, mail and plain text while it is written.
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description =
                "Show your letters as page, mail and plain text; reloads when you save. Drafts included, sends nothing.")
final class PreviewCommand implements Callable<Integer> {
    private static final int ATTEMPTS = 5;

    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port on this machine (default: 8082, or the next free one).")
    private int port = 8082;

    PreviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) if (shows(home.in(terminal))) return ExitCode.FINE;
        throw new Mistake("No port can be had from " + port + " on. Nothing was started.");
    }

    /// Until it is stopped; false when somebody else took the port that was free a moment ago.
    private boolean shows(Home newsletter) throws InterruptedException {
        int free = new Serving.Ports("127.0.0.1", port, port + 1).nextFree().open();
        URI here = URI.create("http://localhost:" + free + "/");
        var preview = new Preview(newsletter, here, terminal.clock());
        Optional<PreviewServer> started = PreviewServer.start(preview, free);
        if (started.isEmpty()) return false;
        try (PreviewServer server = started.get()) {
            terminal.say("Preview:  " + here + "preview/   (reloads when you save)");
            terminal.say("Stop:     Ctrl-C");
            server.watch(problems -> {
                if (!problems.isEmpty())
                    ProblemReport.print(terminal, problems, "The preview shows what stood before.");
            });
        }
        return true;
    }
}
