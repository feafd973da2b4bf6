package askfirst.web;

import askfirst.mail.EmailAddress;
import askfirst.mail.FolderTransport;
import askfirst.mail.MailTransport;
import askfirst.mail.PostOffice;
import askfirst.mail.Sender;
import askfirst.mail.SmtpServer;
import askfirst.mail.SmtpTransport;
import askfirst.site.Settings;
import askfirst.site.Site;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which way mails leave: by the author's account, or into a folder as long as there is none.
final class Post {
    private Post() {}

    static MailTransport transport(Serving serving) {
        MailTransport folder = new FolderTransport(serving.home().mail());
        return new ByManner(
                by(serving.settings().mail(), folder, serving),
                by(serving.settings().letters(), folder, serving));
    }

    /// The same for issues, by connections that are kept.
    static PostOffice office(Serving serving) {
        Optional<SmtpTransport> account = serving.settings().mail().map(it -> new SmtpTransport(server(it)));
        FolderTransport folder = new FolderTransport(serving.home().mail());
        return () -> account.isPresent() ? account.get().open() : folder.open();
    }

    private static MailTransport by(Optional<Settings.MailAccount> account, MailTransport folder, Serving serving) {
        return account.<MailTransport>map(server -> new OnlyFinished(
                        new SmtpTransport(server(server)),
                        folder,
                        serving.theme().say("mail.nowhere")))
                .orElse(folder);
    }

    /// The author's address, if it is one; until she names it, one stands in that nobody has.
    static Optional<Sender> sender(Site site) {
        return EmailAddress.parse(site.sender().orElse("author@newsletter.example.org"))
                .map(address -> new Sender(site.author(), address));
    }

    /// The keys `newsletter.yml` still needs before mail can leave this machine; none while there is no account for it.
    static List<String> missing(Site site, Settings settings) {
        if (settings.letters().isEmpty()) return List.of();
        List<String> missing = new ArrayList<>();
        if (site.sender().isEmpty()) missing.add("sender");
        if (site.postalAddress().isEmpty()) missing.add("postal-address");
        if (isThisMachine(site.baseUrl()) || isThisMachine(site.signupUrl())) missing.add("base-url");
        return missing;
    }

    /// Whether a link to there would lead a reader to her own computer.
    private static boolean isThisMachine(URI url) {
        return url.getHost().matches("(?i)localhost|127\\..*|\\[::1]");
    }

    private static SmtpServer server(Settings.MailAccount account) {
        SmtpServer.Security security = switch (account.tls()) {
            case IMPLICIT -> SmtpServer.Security.TLS;
            case STARTTLS -> SmtpServer.Security.STARTTLS;
            case NONE -> SmtpServer.Security.NONE;
        };
        Optional<SmtpServer.Login> login = account.username()
                .map(user -> new SmtpServer.Login(user, account.password().orElse("")));
        return new SmtpServer(account.host(), account.port(), security, login);
    }
}
