package askfirst.mail;

import askfirst.site.Settings.MailAccount;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/// The author's mail account. Encrypted or not at all, except to this machine itself.
public record SmtpServer(String host, int port, Security security, Optional<Login> login) {
    public SmtpServer {
        if (security == Security.NONE && !isThisMachine(host))
            throw new IllegalArgumentException("a mail server elsewhere must encrypt");
    }

    /// How the connection becomes private.
    public enum Security {
        /// plain at first, then upgraded (port 587)
        STARTTLS,
        /// from the first byte (port 465)
        TLS,
        /// not at all: this machine only
        NONE
    }

    /// User and password.
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[…]";
        }
    }

    /// As `settings.yml` names it.
    public static SmtpServer of(MailAccount account) {
        Security security = switch (account.tls()) {
            case IMPLICIT -> Security.TLS;
            case STARTTLS -> Security.STARTTLS;
            case NONE -> Security.NONE;
        };
        Optional<Login> login = account.username()
                .map(user -> new Login(user, account.password().orElse("")));
        return new SmtpServer(account.host(), account.port(), security, login);
    }

    /// With its login, where it asks for one.
    void connect(Transport transport) throws MessagingException {
        if (login.isPresent()) transport.connect(login.get().user(), login.get().password());
        else transport.connect();
    }

    /// For a lane. No answer has a limit of its own, because the line has one for all of them.
    Properties properties(Line line) {
        Properties properties = properties();
        properties.put("mail.smtp.socketFactory", new NoDelaySocketFactory(line));
        // because the second try would be made by a socket that nobody can close
        properties.put("mail.smtp.socketFactory.fallback", "false");
        return properties;
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.connectiontimeout", millis(Duration.ofSeconds(15)));
        properties.put("mail.smtp.auth", String.valueOf(login.isPresent()));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (security == Security.TLS) properties.put("mail.smtp.ssl.enable", "true");
        if (security == Security.STARTTLS) {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", "true");
        }
        return properties;
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || host.equals("::1")
                || host.equals("[::1]")
                || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
