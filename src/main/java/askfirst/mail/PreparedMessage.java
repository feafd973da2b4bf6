package askfirst.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A mail on its way: knows whether its text began to leave, and the first thing that was found out about it.
///
/// Two threads share it, the one that talks to the server and the one that waits: once [#giveUp] has settled it, its
/// text cannot begin to leave any more.
final class PreparedMessage extends MimeMessage {
    private final CountDownLatch turn = new CountDownLatch(1);
    private boolean underway;
    private Optional<SendResult> result = Optional.empty();

    private PreparedMessage(Session session, byte[] bytes) throws MessagingException {
        super(session, new ByteArrayInputStream(bytes));
    }

    static PreparedMessage of(Session session, byte[] mail) {
        try {
            return new PreparedMessage(session, mail);
        } catch (MessagingException e) {
            throw new IllegalStateException("this mail cannot be read back", e);
        }
    }

    /// Called by the library once the server has answered DATA with 354.
    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        leave();
        super.writeTo(out, without);
    }

    /// Waits for the text to begin to leave, or for a result without that; false when neither came in time.
    boolean leaves(Duration within) throws InterruptedException {
        return turn.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized boolean isUnderway() {
        return underway;
    }

    synchronized void settled(SendResult found) {
        if (result.isEmpty()) result = Optional.of(found);
        turn.countDown();
    }

    /// Nothing more will be found out. Changes nothing once a result is known.
    synchronized void giveUp() {
        settled(underway ? new SendResult.Unknown() : new SendResult.TryLater(0));
    }

    synchronized SendResult result() {
        return result.orElseThrow();
    }

    private synchronized void leave() throws IOException {
        if (result.isPresent()) throw new IOException("nobody waits for this message any more");
        underway = true;
        turn.countDown();
    }
}
