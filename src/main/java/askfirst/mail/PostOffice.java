package askfirst.mail;

/// Where mails to many leave from.
public interface PostOffice {
    /// A new way there. Nothing is connected before the first message.
    MailLane open();
}
