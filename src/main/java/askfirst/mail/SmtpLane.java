package askfirst.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/// A connection that is kept for a hundred messages, because some servers want no more, and for as long as the server
/// keeps it.
///
/// The dialogue runs in the thread of whoever sends; its [Line] is cut when that takes too long.
final class SmtpLane implements MailLane {
    private static final int MESSAGES = 100;
    private static final Duration CLOSED_AT_ONCE = Duration.ofSeconds(5);
    /// Because the library says it anyway, in letters such a server never offered to read; nobody knows where that
    /// ends.
    private static final SendResult NOT_CARRIED = new SendResult.Refused(
            0,
            "The mail server takes no address with such letters before the @ (it does not offer SMTPUTF8)."
                    + " It was told nothing.");

    private final SmtpServer server;
    private final Optional<Dkim> dkim;
    private final Line line;
    private final SmtpText text = new SmtpText();
    private final Session ascii;
    /// For the few addresses that only servers with SMTPUTF8 (RFC 6531) can carry; with all others it is not asked for,
    /// because the next server may not know it.
    private final Session unicode;
    private Optional<GroupingTransport> connection = Optional.empty();
    private Session connected;
    /// What we call ourselves; found once, because that may ask a name server.
    private Optional<String> ownName = Optional.empty();
    private int sent;

    SmtpLane(SmtpServer server, Patience patience, Optional<Dkim> dkim) {
        this.server = server;
        this.dkim = dkim;
        this.line = new Line(patience);
        this.ascii = Session.getInstance(server.properties(line));
        this.unicode = Session.getInstance(unicode(server.properties(line)));
        this.connected = ascii;
    }

    /// A server may close a connection that was quiet for a while; as long as no text has left, another is as good.
    @Override
    public SendResult send(Outgoing plain, LastWord lastWord) {
        Outgoing mail = dkim.map(plain::signed).orElse(plain);
        boolean isUsed = connection.isPresent();
        long begun = System.nanoTime();
        SendResult result = converse(mail, lastWord);
        boolean isGone = isUsed && isGoodbye(result) && System.nanoTime() - begun < CLOSED_AT_ONCE.toNanos();
        return isGone ? converse(mail, lastWord) : result;
    }

    /// Nobody there any more, or 421, which is said before the door is closed (RFC 5321, 3.8).
    private static boolean isGoodbye(SendResult result) {
        return result instanceof SendResult.TryLater(int code, var said) && (code == 0 || code == 421);
    }

    private SendResult converse(Outgoing mail, LastWord lastWord) {
        line.begin();
        SendResult result = talk(mail, lastWord);
        line.rest();
        if (line.isCut() || !keeps(result)) goodbye();
        return result;
    }

    private SendResult talk(Outgoing mail, LastWord lastWord) {
        try {
            return say(mail, connection(sessionFor(mail.to())), lastWord);
        } catch (MessagingException shut) {
            return Judgement.atTheDoor(shut);
        }
    }

    private SendResult say(Outgoing mail, GroupingTransport open, LastWord lastWord) {
        if (mail.to().needsSmtpUtf8() && !open.supportsExtension("SMTPUTF8")) return NOT_CARRIED;
        try {
            if (open.groups(mail)) return open.send(mail, text, line, lastWord, following(lastWord));
            PreparedMessage message = new PreparedMessage(connected, mail, line, lastWord);
            open.sendMessage(
                    message, new Address[] {new InternetAddress(mail.to().wire())});
            return new SendResult.Sent();
        } catch (MessagingException e) {
            return Judgement.of(e, line.isUnderway());
        } catch (IOException | IllegalStateException goneMeanwhile) {
            // nobody waits any more, or the library found its connection gone before it said anything
            return line.isUnderway() ? new SendResult.Unknown() : new SendResult.TryLater(0);
        }
    }

    /// Nobody where another connection follows.
    private Supplier<Optional<Outgoing>> following(LastWord lastWord) {
        return sent + 1 < MESSAGES ? lastWord::following : Optional::empty;
    }

    private GroupingTransport connection(Session session) throws MessagingException {
        if (session != connected) hangUp();
        if (connection.isEmpty()) {
            GroupingTransport fresh = new GroupingTransport(session);
            // known before it is connected, so that it is closed if that fails in the middle
            connection = Optional.of(fresh);
            connected = session;
            sent = 0;
            ownName.ifPresent(fresh::setLocalHost);
            server.connect(fresh);
            ownName = Optional.ofNullable(fresh.getLocalHost());
        }
        return connection.get();
    }

    private Session sessionFor(EmailAddress to) {
        return to.needsSmtpUtf8() ? unicode : ascii;
    }

    private static Properties unicode(Properties properties) {
        properties.put("mail.mime.allowutf8", "true");
        return properties;
    }

    /// After a refusal of one message the dialogue was reset, by the library or by ours, or its line is cut; 421 is a
    /// server that goes away.
    private boolean keeps(SendResult result) {
        return switch (result) {
            case SendResult.Sent() -> ++sent < MESSAGES;
            case SendResult.Refused _ -> true;
            case SendResult.TryLater(int code, var said) -> code != 0 && code != 421;
            case SendResult.Unknown() -> false;
        };
    }

    @Override
    public void close() {
        goodbye();
        line.close();
    }

    private void goodbye() {
        line.end();
        hangUp();
        line.renew();
    }

    private void hangUp() {
        if (connection.filter(GroupingTransport::isWaiting).isPresent()) line.cut();
        try {
            if (connection.isPresent()) connection.get().close();
        } catch (MessagingException saidGoodbyeBadly) {
            // because an error in saying goodbye takes nothing back
        } finally {
            connection = Optional.empty();
        }
    }
}
