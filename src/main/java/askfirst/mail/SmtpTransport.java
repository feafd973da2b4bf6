package askfirst.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// Sends over SMTP, one connection per message.
public final class SmtpTransport implements MailTransport {
    private final SmtpServer server;
    private final Session session;

    public SmtpTransport(SmtpServer server) {
        this.server = server;
        this.session = Session.getInstance(server.properties());
    }

    @Override
    public SendResult send(Mail mail) {
        PreparedMessage message = PreparedMessage.of(session, mail);
        try (Transport transport = session.getTransport("smtp")) {
            connect(transport);
            transport.sendMessage(
                    message, new Address[] {new InternetAddress(mail.to().wire())});
            message.settled(new SendResult.Sent());
        } catch (MessagingException e) {
            // because an error in saying goodbye takes nothing back
            message.settled(judged(e, message));
        }
        return message.result();
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
