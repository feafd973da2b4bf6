package askfirst.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// A mail on its way: knows whether its text began to leave, and the first thing that was found out about it.
final class PreparedMessage extends MimeMessage {
    private boolean underway;
    private Optional<SendResult> result = Optional.empty();

    private PreparedMessage(Session session, byte[] bytes) throws MessagingException {
        super(session, new ByteArrayInputStream(bytes));
    }

    static PreparedMessage of(Session session, Mail mail) {
        try {
            return new PreparedMessage(session, mail.bytes());
        } catch (MessagingException e) {
            throw new IllegalStateException("this mail cannot be read back", e);
        }
    }

    /// Called by the library once the server has answered DATA with 354.
    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        underway = true;
        super.writeTo(out, without);
    }

    boolean isUnderway() {
        return underway;
    }

    void settled(SendResult found) {
        if (result.isEmpty()) result = Optional.of(found);
    }

    SendResult result() {
        return result.orElseThrow();
    }
}
