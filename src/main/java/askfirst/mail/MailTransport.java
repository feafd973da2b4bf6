package askfirst.mail;

import java.time.Duration;

/// Hands one message on. Never throws for what a far server or a full disk may do: that is a [SendResult].
public interface MailTransport {
    /// What no [#send] exceeds but for the seconds of a goodbye: whoever claims a message for longer than this is alone
    /// with it.
    Duration LONGEST = Patience.USUAL.total();

    SendResult send(Mail mail);
}
