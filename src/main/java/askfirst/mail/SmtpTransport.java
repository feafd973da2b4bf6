package askfirst.mail;

/// Sends over SMTP, one connection per message.
public final class SmtpTransport implements MailTransport, PostOffice {
    private final SmtpServer server;
    private final Patience patience;

    public SmtpTransport(SmtpServer server) {
        this(server, Patience.USUAL);
    }

    SmtpTransport(SmtpServer server, Patience patience) {
        this.server = server;
        this.patience = patience;
    }

    @Override
    public SendResult send(Mail mail) {
        try (MailLane lane = open()) {
            return lane.send(Outgoing.of(mail));
        }
    }

    @Override
    public MailLane open() {
        return new SmtpLane(server, patience);
    }
}
