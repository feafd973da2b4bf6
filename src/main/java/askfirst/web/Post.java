package askfirst.web;

import askfirst.mail.EmailAddress;
import askfirst.mail.FolderTransport;
import askfirst.mail.MailTransport;
import askfirst.mail.Sender;
import askfirst.mail.SmtpServer;
import askfirst.mail.SmtpTransport;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Site;
import java.util.Optional;

/// Which way mails leave: by the author's account, or into a folder as long as there is none.
final class Post {
    private Post() {}

    static MailTransport transport(Home home, Settings settings) {
        return settings.mail()
                .<MailTransport>map(account -> new SmtpTransport(server(account)))
                .orElseGet(() -> new FolderTransport(home.mail()));
    }

    /// The author's address; as long as no mail can leave, one stands in that nobody has.
    static Optional<Sender> sender(Site site, Settings settings) {
        String fallback = settings.mail().isPresent() ? "" : "author@newsletter.example.org";
        return EmailAddress.parse(site.sender().orElse(fallback)).map(address -> new Sender(site.author(), address));
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
