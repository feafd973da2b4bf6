package askfirst.subscription;

import askfirst.delivery.Deliveries;
import askfirst.delivery.Kind;
import askfirst.delivery.Message;
import askfirst.mail.EmailAddress;
import askfirst.site.Site;
import askfirst.theme.MailModel;
import askfirst.theme.Theme;
import jakarta.inject.Singleton;
import java.util.UUID;

/// The mails somebody gets because of a form, in the theme's words.
@Singleton
class Answers {
    private final Deliveries deliveries;
    private final Theme theme;
    private final Site site;

    Answers(Deliveries deliveries, Theme theme, Site site) {
        this.deliveries = deliveries;
        this.theme = theme;
        this.site = site;
    }

    /// Whether a mail can be written at all: none goes out without the postal address.
    boolean canBeWritten() {
        return site.postalAddress().isPresent();
    }

    UUID askForPress(RequestRow request) {
        MailModel words = new MailModel.Confirmation(site.signup("confirm/" + Message.LINK));
        return deliveries.queue(Message.of(Kind.CONFIRMATION, theme.mail(words), site), request.to(), request.id());
    }

    void sayAlreadyReader(UUID subscription, EmailAddress to) {
        MailModel words = new MailModel.AlreadyReader(site.signup("stop/" + Message.LINK));
        deliveries.queue(Message.of(Kind.NOTICE, theme.mail(words), site), to, subscription);
    }
}
