package askfirst.mail;

import java.util.function.UnaryOperator;

/// Sends over SMTP, one connection per message; or, by [#open], many.
public final class SmtpTransport implements MailTransport, PostOffice {
    private final SmtpServer server;
    private final Patience patience;
    private final UnaryOperator<byte[]> seal;

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
    }

    /// One that signs what it sends.
    public static SmtpTransport signing(SmtpServer server, Dkim dkim) {
        return new SmtpTransport(server, Patience.USUAL, dkim::sign);
    }

    @Override
    public SendResult send(Mail mail) {
        try (MailLane lane = open()) {
            return lane.send(Outgoing.of(mail));
        }
    }

    @Override
    public MailLane open() {
        return new SmtpLane(server, patience, seal);
    }
}
