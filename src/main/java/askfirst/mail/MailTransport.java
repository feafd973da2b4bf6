package askfirst.mail;

/// Hands one message on. Never throws for what a far server or a full disk may do: that is a [SendResult].
public interface MailTransport {
    SendResult send(Mail mail);
}
