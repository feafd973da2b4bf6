package askfirst.web;

import askfirst.mail.Dkim;
import askfirst.mail.DkimKey;
import askfirst.mail.EmailAddress;
import askfirst.mail.FolderTransport;
import askfirst.mail.MailTransport;
import askfirst.mail.PostOffice;
import askfirst.mail.Sender;
import askfirst.mail.SmtpServer;
import askfirst.mail.SmtpTransport;
import askfirst.site.Settings;
import askfirst.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which way mails leave: by the author's account, or into a folder as long as there is none.
final class Post {
    private Post() {}

    /// What stands in the way of signing, if anything does.
    static Optional<String> unsignable(Settings settings) {
        return keyFile(settings)
                .map(DkimKey::read)
                .flatMap(it ->
                        it instanceof DkimKey.ReadResult.Refused(String why) ? Optional.of(why) : Optional.empty());
    }

    static MailTransport transport(Serving serving) {
        MailTransport folder = new FolderTransport(serving.home().mail());
        return new ByManner(
                by(serving.settings().mail(), folder, serving),
                by(serving.settings().letters(), folder, serving));
    }

    /// The same for issues, by connections that are kept.
    static PostOffice office(Serving serving) {
        Optional<SmtpTransport> account = serving.settings().mail().map(Post::account);
        FolderTransport folder = new FolderTransport(serving.home().mail());
        return () -> account.isPresent() ? account.get().open() : folder.open();
    }

    private static MailTransport by(Optional<Settings.MailAccount> account, MailTransport folder, Serving serving) {
        return account.<MailTransport>map(server -> new OnlyFinished(
                        account(server), folder, serving.theme().say("mail.nowhere")))
                .orElse(folder);
    }

    private static SmtpTransport account(Settings.MailAccount account) {
        return account.dkim()
                .flatMap(Post::dkim)
                .map(dkim -> SmtpTransport.signing(SmtpServer.of(account), dkim))
                .orElseGet(() -> new SmtpTransport(SmtpServer.of(account)));
    }

    /// Empty when the mail server signs, and not we.
    private static Optional<Dkim> dkim(Settings.Signature signature) {
        return signature.keyFile().map(DkimKey::read).flatMap(it -> switch (it) {
            case DkimKey.ReadResult.Ready(DkimKey key) ->
                Optional.of(new Dkim(signature.domain(), signature.selector(), key));
            case DkimKey.ReadResult.Refused(String why) -> throw new IllegalStateException(why);
        });
    }

    private static Optional<Path> keyFile(Settings settings) {
        return settings.mail().flatMap(Settings.MailAccount::dkim).flatMap(Settings.Signature::keyFile);
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
        if (site.isOnlyHere()) missing.add("base-url");
        return missing;
    }
}
