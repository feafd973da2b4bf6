package askfirst.cli;

import askfirst.desk.Preview;
import askfirst.desk.PreviewServer;
import askfirst.site.Home;
import askfirst.web.Serving;
import java.net.URI;
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
        Home newsletter = home.in(terminal);
        int free = new Serving.Ports("127.0.0.1", port, port + 1).nextFree().open();
        URI here = URI.create("http://localhost:" + free + "/");
        var preview = new Preview(newsletter, here, terminal.clock());
        try (PreviewServer server = PreviewServer.start(preview, free)) {
            terminal.say("Preview:  " + here + "preview/   (reloads when you save)");
            terminal.say("Stop:     Ctrl-C");
            server.watch(problems -> {
                if (!problems.isEmpty())
                    ProblemReport.print(terminal, problems, "The preview shows what stood before.");
            });
        }
        return ExitCode.FINE;
    }
}
