package askfirst.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// Sends over SMTP, one connection per message.
///
/// The dialogue runs in a thread of its own: interrupting a virtual thread closes the socket it waits for, in whichever
/// step it is, and nothing else.
public final class SmtpTransport implements MailTransport {
    private final SmtpServer server;
    private final Patience patience;
    private final UnaryOperator<byte[]> seal;
    private final Session session;

    public SmtpTransport(SmtpServer server) {
        this(server, Patience.USUAL);
    }

    SmtpTransport(SmtpServer server, Patience patience) {
        this(server, patience, UnaryOperator.identity());
    }

    private SmtpTransport(SmtpServer server, Patience patience, UnaryOperator<byte[]> seal) {
        this.server = server;
        this.patience = patience;
        this.seal = seal;
        this.session = Session.getInstance(server.properties());
    }

    /// One that signs what it sends.
    public static SmtpTransport signing(SmtpServer server, Dkim dkim) {
        return new SmtpTransport(server, Patience.USUAL, dkim::sign);
    }

    @Override
    public SendResult send(Mail mail) {
        PreparedMessage message = PreparedMessage.of(session, seal.apply(mail.bytes()));
        FutureTask<?> dialogue = new FutureTask<>(() -> converse(message, mail.to()), "over");
        Thread.ofVirtual().name("smtp").start(dialogue);
        try {
            if (message.leaves(patience.untilText()))
                dialogue.get(patience.text().toMillis(), TimeUnit.MILLISECONDS);
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
        return message.result();
    }

    private void converse(PreparedMessage message, EmailAddress to) {
        try (Transport transport = session.getTransport("smtp")) {
            connect(transport);
            transport.sendMessage(message, new Address[] {new InternetAddress(to.wire())});
            message.settled(new SendResult.Sent());
        } catch (MessagingException e) {
            // because an error in saying goodbye takes nothing back
            message.settled(judged(e, message));
        } finally {
            message.giveUp();
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (server.login().isPresent()) {
            SmtpServer.Login login = server.login().get();
            transport.connect(login.user(), login.password());
        } else {
            transport.connect();
        }
    }

    private static SendResult judged(MessagingException failure, PreparedMessage message) {
        int code = codes(failure).filter(c -> c >= 400 && c < 600).findFirst().orElse(0);
        if (code >= 500) return new SendResult.Refused(code);
        if (code >= 400) return new SendResult.TryLater(code);
        return message.isUnderway() ? new SendResult.Unknown() : new SendResult.TryLater(0);
    }

    private static IntStream codes(MessagingException failure) {
        return Stream.<Exception>iterate(failure, e -> e instanceof MessagingException, SmtpTransport::next)
                .mapToInt(SmtpTransport::code);
    }

    private static @Nullable Exception next(Exception e) {
        return ((MessagingException) e).getNextException();
    }

    private static int code(Exception e) {
        return switch (e) {
            case SMTPSendFailedException failed -> failed.getReturnCode();
            case SMTPSenderFailedException failed -> failed.getReturnCode();
            case SMTPAddressFailedException failed -> failed.getReturnCode();
            default -> 0;
        };
    }
}
