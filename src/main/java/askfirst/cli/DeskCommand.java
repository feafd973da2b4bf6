package askfirst.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `askfirst desk`: the link that lets the author into the desk of the process that serves.
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description = "Print a link into your desk in the browser; it works once, for ten minutes.")
final class DeskCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    DeskCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Content content = Content.read(terminal, home.in(terminal));
        if (!content.problems().isEmpty()) return content.refused("No link was made.");
        return new DeskLink(terminal, content.home(), content.settings()).print("");
    }
}
