package askfirst.subscription;

import askfirst.delivery.Deliveries;
import askfirst.mail.Mail;
import askfirst.token.Purpose;
import askfirst.token.SignedLinks;
import askfirst.token.Token;

/// What people do with the form and with the mails they get.
public interface ReaderActs {
    /// What another room has at its door.
    <T> T bean(Class<T> type);

    TestPost post();

    default void ask(String address) {
        askFrom("203.0.113.0/24", address);
    }

    default RequestResult askFrom(String network, String address) {
        return bean(Subscriptions.class).request(TestRooms.asks(network, address));
    }

    /// What the serving process does every moment; how many mails have come in all.
    default int work() {
        bean(Subscriptions.class).answerRequests();
        bean(Deliveries.class).sendDue();
        return post().mails.size();
    }

    /// Asks, gets the mail, and presses yes.
    default void becomesReader(String address) {
        ask(address);
        work();
        bean(Subscriptions.class).confirm(confirmLink());
    }

    /// The token at the end of the link in the newest mail, taken from its plain text.
    default Token confirmLink() {
        return new Token(Purpose.CONFIRM, post().link("confirm"));
    }

    default Token stopLink() {
        return new Token(Purpose.STOP, post().link("stop"));
    }

    default Token confirmLinkOf(Mail mail) {
        return new Token(Purpose.CONFIRM, TestPost.link(mail, "confirm"));
    }

    /// As it stands in every mail to her.
    default Token stopLinkOf(Subscriber reader) {
        return bean(SignedLinks.class).sign(Purpose.STOP, reader.id());
    }

    default Token manageLink() {
        return new Token(Purpose.MANAGE, post().link("manage"));
    }

    default Token undoLink() {
        return new Token(Purpose.UNDO, post().link("undo"));
    }

    /// Becomes a reader, and gets the mail that opens her own page.
    default Token manages(String address) {
        becomesReader(address);
        return freshManageLink(address);
    }

    /// By typing her address into the form; there is one such mail a week.
    default Token freshManageLink(String address) {
        ask(address);
        work();
        return manageLink();
    }
}
