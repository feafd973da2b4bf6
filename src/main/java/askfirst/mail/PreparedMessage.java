package askfirst.mail;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/// A mail as the library takes it, for a server that wants one command after the other: its bytes are written as they
/// are, once they may still leave.
final class PreparedMessage extends SMTPMessage {
    private final byte[] bytes;
    private final Line line;
    private final LastWord lastWord;

    PreparedMessage(Session session, Outgoing mail, Line line, LastWord lastWord) {
        super(session);
        this.bytes = mail.bytes();
        this.line = line;
        this.lastWord = lastWord;
        setEnvelopeFrom(mail.from().wire());
    }

    /// Called by the library.
    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException {
        if (!lastWord.isAllowed()) line.cut();
        line.leave();
        out.write(bytes);
    }
}
