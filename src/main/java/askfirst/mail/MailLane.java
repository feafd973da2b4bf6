package askfirst.mail;

/// A way to a mail server that is kept open from one message to the next; for one thread. Close it when nothing
/// follows.
public interface MailLane extends AutoCloseable {

    default SendResult send(Outgoing mail) {
        return send(mail, LastWord.ALWAYS);
    }

    /// Never throws for what a far server or a full disk may do, and takes no longer than [MailTransport#LONGEST] and
    /// 25 seconds: 5 for a first try by a connection that was closed meanwhile, 10 for each of two goodbyes.
    ///
    /// @param lastWord without which it does not arrive; refused, it is as if nothing had been said
    SendResult send(Outgoing mail, LastWord lastWord);

    @Override
    void close();
}
