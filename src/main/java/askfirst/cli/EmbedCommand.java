package askfirst.cli;

import askfirst.site.Site;
import askfirst.theme.SignupForm;
import askfirst.theme.Theme;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `askfirst embed`: the form for another site of the author's.
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        description = "Print the sign-up form as HTML to paste into another site of yours. No script, no third party.")
final class EmbedCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--no-honeypot",
            description = "Leave out the hidden field that only machines fill in, for sites that forbid hidden fields.")
    private boolean withoutHoneypot;

    @Option(
            names = "--profile",
            description = "Print a text and a link for your profile on LinkedIn or elsewhere instead of the form.")
    private boolean profile;

    EmbedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Content content = Content.read(terminal, home.in(terminal));
        Optional<Theme> theme = content.site().flatMap(site -> Theme.open(site, content.home(), content.problems()));
        if (theme.isEmpty()) return content.refused("Nothing was printed.");
        Site site = content.site().orElseThrow();
        terminal.say(profile ? profile(theme.get(), site) : form(theme.get(), site));
        if (site.isOnlyHere())
            terminal.complain(
                    "This leads to this machine: set base-url in newsletter.yml before you paste it elsewhere.");
        return ExitCode.FINE;
    }

    private String form(Theme theme, Site site) {
        SignupForm form = new SignupForm(site.signup("subscribe"));
        return theme.embed(withoutHoneypot ? form.withoutTrap() : form);
    }

    private static String profile(Theme theme, Site site) {
        String url = site.signup("subscribe");
        return String.join(
                "\n\n",
                theme.say("profile.text", url),
                theme.say("profile.promise"),
                theme.say("profile.link") + ": " + url);
    }
}
