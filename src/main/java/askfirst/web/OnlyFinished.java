package askfirst.web;

import askfirst.mail.Mail;
import askfirst.mail.MailTransport;
import askfirst.mail.SendResult;
import java.util.regex.Pattern;

/// The author's account, but not for what was written down before there was one and did not get into the folder then:
/// a mail without her postal address, or with a link to this machine, still goes no farther than the folder.
///
/// @param nowhere what stands in place of the postal address until there is one
record OnlyFinished(MailTransport account, MailTransport folder, String nowhere) implements MailTransport {
    private static final Pattern THIS_MACHINE = Pattern.compile("(?i)https?://(localhost|127\\.|\\[::1])");

    @Override
    public SendResult send(Mail mail) {
        return isFinished(mail) ? account.send(mail) : folder.send(mail);
    }

    /// What the author wrote herself may speak of any machine.
    private boolean isFinished(Mail mail) {
        return !mail.text().contains(nowhere)
                && (mail.manner() == Mail.Manner.WRITTEN
                        || !THIS_MACHINE.matcher(mail.text()).find());
    }
}
