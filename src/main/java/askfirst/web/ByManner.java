package askfirst.web;

import askfirst.mail.Mail;
import askfirst.mail.MailTransport;
import askfirst.mail.SendResult;

/// The post office for what goes to readers, and the author's own mailbox for her letters to one person.
record ByManner(MailTransport postOffice, MailTransport myMailbox) implements MailTransport {

    @Override
    public SendResult send(Mail mail) {
        return switch (mail.manner()) {
            case AUTOMATIC, WRITTEN -> postOffice.send(mail);
            case LETTER -> myMailbox.send(mail);
        };
    }
}
