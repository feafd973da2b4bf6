package askfirst.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/// A connection that is kept for a hundred messages, because some servers want no more, and for as long as the server
/// keeps it.
///
/// Each dialogue runs in a thread of its own: interrupting a virtual thread closes the socket it waits for, in
/// whichever
/// step it is, and nothing else.
final class SmtpLane implements MailLane {
    private static final int MESSAGES = 100;
    private static final Duration CLOSED_AT_ONCE = Duration.ofSeconds(5);

    private final SmtpServer server;
    private final Patience patience;
    private final UnaryOperator<byte[]> seal;
    private final Session ascii;
    /// For the few addresses that only servers with SMTPUTF8 (RFC 6531) can carry; with all others it is not asked for,
    /// because the next server may not know it.
    private final Session unicode;
    private Optional<GroupingTransport> connection = Optional.empty();
    private Session connected;
    private int sent;

    SmtpLane(SmtpServer server, Patience patience, UnaryOperator<byte[]> seal) {
        this.server = server;
        this.patience = patience;
        this.seal = seal;
        this.ascii = Session.getInstance(server.properties());
        this.unicode = Session.getInstance(unicode(server.properties()));
        this.connected = ascii;
    }

    /// A server may close a connection that was quiet for a while; as long as no text has left, another is as good.
    @Override
    public SendResult send(Outgoing plain) {
        Outgoing mail = plain.sealed(seal);
        boolean isUsed = connection.isPresent();
        long begun = System.nanoTime();
        SendResult result = converse(mail);
        boolean isGone = isUsed && isGoodbye(result) && System.nanoTime() - begun < CLOSED_AT_ONCE.toNanos();
        return isGone ? converse(mail) : result;
    }

    /// Nobody there any more, or 421, which is said before the door is closed (RFC 5321, 3.8).
    private static boolean isGoodbye(SendResult result) {
        return result instanceof SendResult.TryLater(int code, var said) && (code == 0 || code == 421);
    }

    private SendResult converse(Outgoing mail) {
        PreparedMessage message = new PreparedMessage(sessionFor(mail.to()), mail, patience.untilText());
        FutureTask<?> dialogue = new FutureTask<>(() -> talk(message, mail), "over");
        Thread.ofVirtual().name("smtp").start(dialogue);
        try {
            if (message.leaves()) dialogue.get(patience.text().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            // what is known by now decides
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            message.giveUp();
            dialogue.cancel(true);
        }
        if (!keeps(message.result())) close();
        return message.result();
    }

    private void talk(PreparedMessage message, Outgoing mail) {
        try {
            GroupingTransport open = connection(sessionFor(mail.to()));
            if (open.groups(mail)) {
                message.settled(open.send(mail, message));
            } else {
                open.sendMessage(
                        message, new Address[] {new InternetAddress(mail.to().wire())});
                message.settled(new SendResult.Sent());
            }
        } catch (IOException nobodyWaits) {
            // it did not begin to leave
        } catch (MessagingException e) {
            message.settled(Judgement.of(e, message.isUnderway()));
        } catch (IllegalStateException closedMeanwhile) {
            // the library found its connection gone before it said anything
        } finally {
            message.giveUp();
        }
    }

    private GroupingTransport connection(Session session) throws MessagingException {
        if (session != connected) close();
        if (connection.isEmpty()) {
            GroupingTransport fresh = new GroupingTransport(session);
            // known before it is connected, so that it is closed if that fails in the middle
            connection = Optional.of(fresh);
            connected = session;
            sent = 0;
            connect(fresh);
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

    private void connect(Transport transport) throws MessagingException {
        if (server.login().isPresent()) {
            SmtpServer.Login login = server.login().get();
            transport.connect(login.user(), login.password());
        } else {
            transport.connect();
        }
    }

    /// After a refusal of one message the library has reset the dialogue; 421 is a server that goes away.
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
        try {
            if (connection.isPresent()) connection.get().close();
        } catch (MessagingException saidGoodbyeBadly) {
            // because an error in saying goodbye takes nothing back
        } finally {
            connection = Optional.empty();
        }
    }
}
