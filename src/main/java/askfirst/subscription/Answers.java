package askfirst.subscription;

import askfirst.ceiling.Closing;
import askfirst.ceiling.Occasion;
import askfirst.delivery.Deliveries;
import askfirst.delivery.Kind;
import askfirst.delivery.Message;
import askfirst.mail.EmailAddress;
import askfirst.site.Site;
import askfirst.theme.MailModel;
import askfirst.theme.Theme;
import askfirst.token.Purpose;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;

/// The mails somebody gets because of a form, and the author because of too many, in the theme's words.
@Singleton
class Answers {
    private final Deliveries deliveries;
    private final Theme theme;
    private final Site site;
    private final Wording wording;

    Answers(Deliveries deliveries, Theme theme, Site site, Wording wording) {
        this.deliveries = deliveries;
        this.theme = theme;
        this.site = site;
        this.wording = wording;
    }

    UUID askForPress(Occasion occasion, RequestRow request) {
        String url = link("confirm/", Purpose.CONFIRM);
        Message message = occasion == Occasion.RETURN
                ? message(Kind.RETURN, new MailModel.Return(url))
                : message(
                        Kind.CONFIRMATION,
                        request.isAddressChange() ? new MailModel.NewAddress(url) : new MailModel.Confirmation(url));
        return deliveries.queue(message, request.to(), request.id());
    }

    void sayAlreadyReader(UUID subscription, EmailAddress to) {
        MailModel words = new MailModel.AlreadyReader(link("stop/", Purpose.STOP), link("manage/", Purpose.MANAGE));
        deliveries.queue(message(Kind.NOTICE, words), to, subscription);
    }

    void tellOfFlood(Closing closing, EmailAddress author) {
        MailModel words = new MailModel.Flood(
                closing.reach().name().toLowerCase(Locale.ROOT),
                closing.ceiling().hour(),
                closing.ceiling().day());
        deliveries.queue(message(Kind.AUTHOR, words), author, UUID.randomUUID());
    }

    /// What the form said to her; "" when it was on somebody else's page.
    String formShownTo(RequestRow request) {
        return request.isInvited() ? wording.onInvitation() : wording.onForm(request.page());
    }

    void sayMoved(UUID change, EmailAddress left) {
        deliveries.queue(message(Kind.MOVED, new MailModel.Moved(link("undo/", Purpose.UNDO))), left, change);
    }

    private String link(String path, Purpose purpose) {
        return site.signup(path + Message.link(purpose));
    }

    private Message message(Kind kind, MailModel words) {
        return Message.of(kind, theme.mail(words), site.author(), theme.postalAddress());
    }
}
