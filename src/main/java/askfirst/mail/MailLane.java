package askfirst.mail;

/// A way to a mail server that is kept open from one message to the next; for one thread. Close it when nothing
/// follows.
public interface MailLane extends AutoCloseable {

    /// Never throws for what a far server or a full disk may do, and never takes longer than [MailTransport#LONGEST].
    SendResult send(Outgoing mail);

    @Override
    void close();
}
