package askfirst.cli;

import askfirst.site.Site;
import askfirst.theme.SignupForm;
import askfirst.theme.Theme;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `askfirst embed`: the form for another site of the author's.
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        description = "Print the sign-up form as HTML to paste into another site of yours. No script, no third party.")
final class EmbedCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    EmbedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Content content = Content.read(terminal, home.in(terminal));
        Optional<Theme> theme = content.site().flatMap(site -> Theme.open(site, content.home(), content.problems()));
        if (theme.isEmpty()) return content.refused("Nothing was printed.");
        Site site = content.site().orElseThrow();
        terminal.say(theme.get().embed(new SignupForm(site.signup("subscribe"))));
        if (site.signupUrl().getHost().equals("localhost"))
            terminal.complain(
                    "This form posts to this machine: set base-url in newsletter.yml before you paste it elsewhere.");
        return ExitCode.FINE;
    }
}
