package askfirst.mail;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/// A mail on its way: knows whether its text began to leave, and the first thing that was found out about it.
///
/// Two threads share it, the one that talks to the server and the one that waits: once [#giveUp] has settled it, its
/// text cannot begin to leave any more.
final class PreparedMessage extends SMTPMessage {
    private final byte[] bytes;
    private final Duration patience;
    private final long begun = System.nanoTime();
    private final CountDownLatch turn = new CountDownLatch(1);
    private boolean underway;
    private Optional<SendResult> result = Optional.empty();

    PreparedMessage(Session session, Outgoing mail, Duration patience) {
        super(session);
        this.bytes = mail.bytes();
        this.patience = patience;
        setEnvelopeFrom(mail.from().wire());
    }

    /// Called by the library.
    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException {
        leave();
        out.write(bytes);
    }

    /// Waits for the text to begin to leave, or for a result without that; false when neither came in time.
    boolean leaves() throws InterruptedException {
        return turn.await(patience.toMillis(), TimeUnit.MILLISECONDS);
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

    /// Once the server has answered DATA with 354.
    synchronized void leave() throws IOException {
        // because a process that was stopped for an hour must not go on where it was
        boolean isLate = System.nanoTime() - begun > patience.toNanos();
        if (result.isPresent() || isLate) throw new IOException("nobody waits for this message any more");
        underway = true;
        turn.countDown();
    }
}
