package askfirst.mail;

import java.util.Optional;

/// Sends over SMTP, one connection per message; or, by [#open], many.
public final class SmtpTransport implements MailTransport, PostOffice {
    private final SmtpServer server;
    private final Patience patience;
    private final Optional<Dkim> dkim;

    public SmtpTransport(SmtpServer server) {
        this(server, Patience.USUAL);
    }

    SmtpTransport(SmtpServer server, Patience patience) {
        this(server, patience, Optional.empty());
    }

    private SmtpTransport(SmtpServer server, Patience patience, Optional<Dkim> dkim) {
        this.server = server;
        this.patience = patience;
        this.dkim = dkim;
    }

    /// One that signs what it sends.
    public static SmtpTransport signing(SmtpServer server, Dkim dkim) {
        return new SmtpTransport(server, Patience.USUAL, Optional.of(dkim));
    }

    @Override
    public SendResult send(Mail mail) {
        try (MailLane lane = open()) {
            return lane.send(Outgoing.of(mail));
        }
    }

    @Override
    public MailLane open() {
        return new SmtpLane(server, patience, dkim);
    }
}
