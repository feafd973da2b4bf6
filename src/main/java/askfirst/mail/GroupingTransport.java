package askfirst.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// The library's connection, which also says MAIL, RCPT and DATA in one breath where the server takes that (RFC 2920):
/// two ways there and back for a message instead of four.
///
/// What it says then goes by a stream that the library keeps to itself, in one write each: the library would send
/// every command apart, and look at each letter of the text twice.
final class GroupingTransport extends SMTPTransport {
    private static final VarHandle OUT = out();

    GroupingTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /// Once it is connected. Addresses that are not ASCII need more words than these.
    boolean groups(Outgoing mail) {
        return supportsExtension("PIPELINING")
                && !mail.to().needsSmtpUtf8()
                && !mail.from().needsSmtpUtf8();
    }

    /// @throws IOException when nobody waits for it any more; nothing of its text has left then
    synchronized SendResult send(Outgoing mail, SmtpText text, Line line) throws IOException {
        text.hold(mail.passages());
        try {
            say("MAIL FROM:<" + mail.from().wire() + ">\r\nRCPT TO:<"
                    + mail.to().wire() + ">\r\nDATA\r\n");
            Optional<SendResult> sender = refused();
            Optional<SendResult> recipient = refused();
            int code = readServerResponse();
            if (sender.or(() -> recipient).isPresent()) {
                // a server that wants a text for nobody gets an empty one (RFC 2920, 3.1)
                if (code == 354) sayNothing(text);
                return sender.or(() -> recipient).get();
            }
            if (code != 354) return Judgement.of(code, getLastServerResponse());
            line.leave();
            write(text);
            return verdict(readServerResponse());
        } catch (MessagingException e) {
            return Judgement.of(e, line.isUnderway());
        }
    }

    private Optional<SendResult> refused() throws MessagingException {
        int code = readServerResponse();
        return code / 100 == 2 ? Optional.empty() : Optional.of(Judgement.of(code, getLastServerResponse()));
    }

    private SendResult verdict(int code) {
        if (code == 250) return new SendResult.Sent();
        boolean isRefused = code >= 400 && code < 600;
        return isRefused ? Judgement.of(code, getLastServerResponse()) : new SendResult.Unknown();
    }

    private void sayNothing(SmtpText text) {
        text.hold(List.of());
        try {
            write(text);
            readServerResponse();
        } catch (MessagingException gone) {
            // it was refused all the same, and the next message finds out
        }
    }

    private void say(String commands) throws MessagingException {
        try {
            OutputStream out = output();
            out.write(commands.getBytes(US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new MessagingException("the server cannot be told", e);
        }
    }

    private void write(SmtpText text) throws MessagingException {
        try {
            text.writeTo(output());
        } catch (IOException e) {
            throw new MessagingException("the server cannot be told", e);
        }
    }

    private OutputStream output() throws IOException {
        OutputStream out = (OutputStream) OUT.get(this);
        if (out == null) throw new IOException("not connected");
        return out;
    }

    private static VarHandle out() {
        try {
            return MethodHandles.privateLookupIn(SMTPTransport.class, MethodHandles.lookup())
                    .findVarHandle(SMTPTransport.class, "serverOutput", OutputStream.class);
        } catch (ReflectiveOperationException anotherLibrary) {
            throw new IllegalStateException(anotherLibrary);
        }
    }
}
