package askfirst.cli;

import askfirst.mail.EmailAddress;
import askfirst.mail.MailTransport;
import askfirst.mail.SendResult;
import askfirst.mail.Sender;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.theme.Theme;
import askfirst.visit.Visit;
import askfirst.visit.VisitResult;
import java.util.Optional;
import java.util.function.Function;

/// Opens the rooms in which letters to connections are prepared, for one question.
record OutboxOf(Terminal terminal, Home home) {
    /// Because what is due leaves by whoever serves.
    private static final MailTransport NO_MAIL = _ -> new SendResult.TryLater(0);

    int ask(Function<Visit, Integer> question) {
        Content content = Content.read(terminal, home);
        Settings settings = content.settings();
        if (content.site().isEmpty() || !content.problems().isEmpty())
            return content.refused("Nothing was read or changed.");
        Site site = content.site().get();
        Optional<Theme> theme = Theme.open(site, home, content.problems());
        if (theme.isEmpty()) return content.refused("Nothing was read or changed.");
        var opened = Visit.open(
                home.data(),
                RegisterOf.postgres(settings),
                terminal.clock(),
                home,
                site,
                theme.get(),
                settings,
                settings.ceilings(),
                sender(site),
                NO_MAIL);
        return switch (opened) {
            case VisitResult.Opened(Visit visit) -> {
                try (visit) {
                    yield question.apply(visit);
                }
            }
            case VisitResult.InUse() -> RegisterOf.inUse(terminal, home);
        };
    }

    /// Because a link is given once, and this one nobody else could open.
    static void warn(Visit visit, Terminal terminal) {
        if (visit.room(Site.class).isOnlyHere())
            terminal.complain(
                    "A personal link in it leads to this machine, where nobody else can open it. Set base-url in "
                            + "newsletter.yml before you pass it on; the same code works there.");
    }

    private static Sender sender(Site site) {
        return new Sender(
                site.author(),
                site.sender()
                        .flatMap(EmailAddress::parse)
                        .orElseGet(() -> new EmailAddress("author@newsletter.example.org")));
    }
}
