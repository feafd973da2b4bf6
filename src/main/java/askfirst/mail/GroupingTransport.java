package askfirst.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// The library's connection, which also says MAIL, RCPT and DATA without waiting between them where the server takes
/// that (RFC 2920): two ways there and back for a message instead of four.
final class GroupingTransport extends SMTPTransport {
    private int unheard;
    private Optional<SendResult> refused = Optional.empty();

    GroupingTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /// Once it is connected. Addresses that are not ASCII need more words than these.
    boolean groups(Outgoing mail) {
        return supportsExtension("PIPELINING")
                && !mail.to().needsSmtpUtf8()
                && !mail.from().needsSmtpUtf8();
    }

    synchronized SendResult send(Outgoing mail, PreparedMessage message) throws MessagingException, IOException {
        refused = Optional.empty();
        sendCommand("MAIL FROM:<" + mail.from().wire() + ">");
        sendCommand("RCPT TO:<" + mail.to().wire() + ">");
        unheard = 2;
        try {
            var text = data();
            // a server that wants a text for nobody gets an empty one (RFC 2920, 3.1)
            if (refused.isEmpty()) message.writeTo(text, new String[0]);
            finishData();
        } catch (MessagingException e) {
            return refused.orElseGet(() -> Judgement.of(e, message.isUnderway()));
        }
        return refused.orElseGet(SendResult.Sent::new);
    }

    /// The library asks for the answer to DATA; those before it come first.
    @Override
    protected int readServerResponse() throws MessagingException {
        for (; unheard > 0; unheard--) {
            int code = super.readServerResponse();
            if (code / 100 != 2 && refused.isEmpty())
                refused = Optional.of(Judgement.of(code, getLastServerResponse()));
        }
        return super.readServerResponse();
    }
}
