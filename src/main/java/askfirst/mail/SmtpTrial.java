package askfirst.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// Goes to a mail account's door, encrypts, logs in, and leaves again without a message.
///
/// @param tls      whose certificates are trusted
/// @param patience for each answer
public record SmtpTrial(SmtpServer server, SSLContext tls, Duration patience) {

    public TrialResult run() {
        SMTPTransport transport = transport();
        try {
            server.connect(transport);
        } catch (MessagingException why) {
            return judged(why, transport);
        }
        // asks once more (NOOP), because some hang up right after the login
        return transport.isConnected() ? leave(transport) : new TrialResult.Unwilling(transport.getLastReturnCode());
    }

    private SMTPTransport transport() {
        Properties properties = server.properties();
        String millis = String.valueOf(patience.toMillis());
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout"))
            properties.put("mail.smtp." + limit, millis);
        properties.put("mail.smtp.ssl.socketFactory", tls.getSocketFactory());
        // because the second try is made with other certificates, and its failure would hide the first one's
        properties.put("mail.smtp.socketFactory.fallback", "false");
        try {
            return (SMTPTransport) Session.getInstance(properties).getTransport("smtp");
        } catch (NoSuchProviderException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static TrialResult leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException rude) {
            // because an error in saying goodbye takes nothing back
        }
        return new TrialResult.LetIn();
    }

    private TrialResult judged(MessagingException why, SMTPTransport transport) {
        int code = Math.max(0, transport.getLastReturnCode());
        if (why instanceof AuthenticationFailedException) return new TrialResult.LoginRefused(code >= 400 ? code : 0);
        Optional<TrialResult> cause =
                causes(why).flatMap(it -> judged(it).stream()).findFirst();
        if (cause.isPresent()) return cause.get();
        boolean isUnencrypted = server.security() == SmtpServer.Security.STARTTLS
                && code == 250
                && !transport.supportsExtension("STARTTLS");
        return isUnencrypted ? new TrialResult.NoEncryption() : new TrialResult.Unwilling(code);
    }

    private static Optional<TrialResult> judged(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case UnknownHostException _ -> new TrialResult.Unreachable(TrialResult.Distance.NO_SUCH_NAME);
                    case ConnectException _ -> new TrialResult.Unreachable(TrialResult.Distance.NOBODY_LISTENS);
                    case SocketTimeoutException _ -> new TrialResult.Unreachable(TrialResult.Distance.NO_ANSWER);
                    case SSLException broken -> new TrialResult.BadCertificate(flaw(broken));
                    default -> null;
                });
    }

    private static TrialResult.Flaw flaw(SSLException broken) {
        List<Throwable> causes = causes(broken).toList();
        if (causes.stream()
                .anyMatch(it -> it instanceof CertificateExpiredException
                        || it instanceof CertificateNotYetValidException
                        || it instanceof CertPathValidatorException path
                                && path.getReason() == CertPathValidatorException.BasicReason.EXPIRED))
            return TrialResult.Flaw.EXPIRED;
        if (causes.stream()
                .anyMatch(it -> it instanceof CertPathBuilderException || it instanceof CertPathValidatorException))
            return TrialResult.Flaw.UNTRUSTED;
        return causes.stream().anyMatch(it -> it instanceof CertificateException)
                ? TrialResult.Flaw.NAME
                : TrialResult.Flaw.OTHER;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, SmtpTrial::next);
    }

    private static @Nullable Throwable next(Throwable it) {
        return it.getCause() == null && it instanceof MessagingException mail ? mail.getNextException() : it.getCause();
    }
}
