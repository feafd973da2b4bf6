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
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// The library's connection, which also says MAIL, RCPT and DATA in one breath where the server takes that (RFC 2920):
/// two ways there and back for a message instead of four; and with the end of the text before, which may be followed by
/// them (3.1 there), one.
///
/// What it says then goes by a stream that the library keeps to itself, in one write each: the library would send
/// every command apart, and look at each letter of the text twice.
final class GroupingTransport extends SMTPTransport {
    private static final VarHandle OUT = out();

    /// What the server was told already; it waits for that message's text, should it take it.
    private Optional<String> announced = Optional.empty();

    GroupingTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /// Once it is connected. Addresses that are not ASCII need more words than these.
    boolean groups(Outgoing mail) {
        return supportsExtension("PIPELINING")
                && !mail.to().needsSmtpUtf8()
                && !mail.from().needsSmtpUtf8();
    }

    /// Whether it waits for the text of somebody, so that it would take a goodbye for that.
    boolean isWaiting() {
        return announced.isPresent();
    }

    /// @throws IOException when nobody waits for it any more; nothing of its text has left then
    synchronized SendResult send(
            Outgoing mail, SmtpText text, Line line, LastWord lastWord, Supplier<Optional<Outgoing>> following)
            throws IOException {
        text.hold(mail.passages());
        try {
            if (!isAnnounced(mail)) return unsaid(line);
            Answers answers = new Answers(
                    refused(2, Judgement::of), refused(2, Judgement::ofRecipient), refused(3, Judgement::of));
            if (answers.refusal().isEmpty()) {
                line.leave();
                return isSaid(text, lastWord, following) ? verdict(readServerResponse()) : unsaid(line);
            }
            if (!isOver(answers, text)) line.cut();
            return answers.refusal().get();
        } catch (MessagingException e) {
            return Judgement.of(e, line.isUnderway());
        }
    }

    /// To MAIL, RCPT and DATA; empty is a yes.
    private record Answers(Optional<SendResult> sender, Optional<SendResult> recipient, Optional<SendResult> data) {
        Optional<SendResult> refusal() {
            return sender.or(() -> recipient).or(() -> data);
        }

        boolean areAllNo() {
            return sender.isPresent() && recipient.isPresent() && data.isPresent();
        }

        boolean wantTextForNobody() {
            return data.isEmpty() && sender.isEmpty() && recipient.isPresent();
        }
    }

    /// Tells of it, if that was not done with the last text; false when that told of another.
    private boolean isAnnounced(Outgoing mail) throws MessagingException {
        if (announced.isEmpty()) say(envelope(mail));
        boolean isSame = announced.isEmpty() || announced.get().equals(envelope(mail));
        announced = Optional.empty();
        return isSame;
    }

    private static String envelope(Outgoing mail) {
        return "MAIL FROM:<" + mail.from().wire() + ">\r\nRCPT TO:<" + mail.to().wire() + ">\r\nDATA\r\n";
    }

    private interface Judge {
        SendResult of(int code, String said);
    }

    private Optional<SendResult> refused(int yes, Judge judge) {
        try {
            // the library hangs up on a server that talks nonsense, and cannot read on then
            int code = OUT.get(this) == null ? -1 : readServerResponse();
            return code / 100 == yes ? Optional.empty() : Optional.of(judge.of(code, getLastServerResponse()));
        } catch (MessagingException hungUp) {
            // because what it said before counts
            return Optional.of(new SendResult.TryLater(0));
        }
    }

    /// Because a mail that was begun is not over before somebody says so, and whom the server took for it would get the
    /// next text (RFC 5321, 4.1.4).
    private boolean isOver(Answers answers, SmtpText text) {
        try {
            // a server that wants a text for nobody gets an empty one (RFC 2920, 3.1); for anybody else it gets none
            if (answers.data().isEmpty()) return answers.wantTextForNobody() && saidNothing(text);
            return answers.areAllNo() || isReset();
        } catch (MessagingException gone) {
            return false;
        }
    }

    private boolean isSaid(SmtpText text, LastWord lastWord, Supplier<Optional<Outgoing>> following)
            throws MessagingException {
        if (!lastWord.isAllowed()) return false;
        Optional<String> next = following.get().filter(this::groups).map(GroupingTransport::envelope);
        text.follow(next.orElse(""));
        write(text::writeTo);
        announced = next;
        return true;
    }

    /// A text without an end is none.
    private static SendResult unsaid(Line line) {
        line.cut();
        return new SendResult.TryLater(0);
    }

    private SendResult verdict(int code) {
        if (code / 100 == 2) return new SendResult.Sent();
        boolean isRefused = code >= 400 && code < 600;
        return isRefused ? Judgement.of(code, getLastServerResponse()) : new SendResult.Unknown();
    }

    private boolean saidNothing(SmtpText text) throws MessagingException {
        text.hold(List.of());
        write(text::writeTo);
        return readServerResponse() >= 200;
    }

    private boolean isReset() throws MessagingException {
        say("RSET\r\n");
        return readServerResponse() == 250;
    }

    private void say(String commands) throws MessagingException {
        write(out -> out.write(commands.getBytes(US_ASCII)));
    }

    private interface Words {
        void writeTo(OutputStream out) throws IOException;
    }

    private void write(Words words) throws MessagingException {
        try {
            OutputStream out = output();
            words.writeTo(out);
            out.flush();
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
