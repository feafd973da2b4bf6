package askfirst.cli;

import askfirst.doctor.DkimRecords;
import askfirst.mail.DkimKey;
import askfirst.mail.EmailAddress;
import askfirst.site.Home;
import askfirst.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `askfirst dkim`: makes the pair of keys that mails are signed with, once; afterwards it only prints what to paste.
@Command(
        name = "dkim",
        mixinStandardHelpOptions = true,
        description =
                "Make a key to sign your mails with, and print the DNS record and the settings to paste. Only where"
                        + " your mail provider does not sign.")
final class DkimCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--selector",
            paramLabel = "NAME",
            description = "Which of the domain's keys it is (default: askfirst).")
    private String selector = "askfirst";

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            description = "Whose name is signed with (default: that of `sender` in newsletter.yml).")
    private @Nullable String domain;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "Where the secret key lies (default: data/dkim-NAME.pem in the newsletter's folder).")
    private @Nullable Path file;

    DkimCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Home newsletter = home.in(terminal);
        String whose = domain == null ? sendersDomain(newsletter) : domain.toLowerCase(Locale.ROOT);
        Path where = file == null
                ? newsletter.data().resolve("dkim-" + selector + ".pem")
                : terminal.currentFolder().resolve(file);
        if (!selector.matches("[A-Za-z0-9_-]{1,63}"))
            throw new Mistake("--selector wants letters, digits and hyphens.");
        terminal.say("Add this to the DNS of " + whose + ":");
        terminal.say("");
        terminal.say(DkimRecords.line(selector, whose, key(where)));
        terminal.say("");
        terminal.say("and this to settings.yml, below `mail:`, once the record is there (askfirst doctor tells):");
        terminal.say("");
        terminal.say("  dkim:");
        terminal.say("    domain: " + whose);
        terminal.say("    selector: " + selector);
        terminal.say("    key-file: " + newsletter.relative(where));
        return ExitCode.FINE;
    }

    private String sendersDomain(Home newsletter) {
        return Content.read(terminal, newsletter)
                .site()
                .flatMap(Site::sender)
                .flatMap(EmailAddress::parse)
                .map(EmailAddress::domain)
                .orElseThrow(() -> new Mistake("Write `sender:` into newsletter.yml first, or say --domain."));
    }

    private DkimKey key(Path where) {
        try {
            DkimKey key = DkimKey.make(where);
            terminal.complain("A new key was written to " + where + ", for you alone. It belongs into your backup.");
            return key;
        } catch (FileAlreadyExistsException thereIsOne) {
            return switch (DkimKey.read(where)) {
                case DkimKey.ReadResult.Ready(DkimKey key) -> key;
                case DkimKey.ReadResult.Refused(String why) -> throw new Mistake(why);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
