package askfirst.mail;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// What a lane speaks through. When patience with a message has ended, somebody else cuts it, in whichever step it is:
/// one thread that looks at all lines.
///
/// It is cut by whoever speaks through it; by somebody else only while she waits, and only when it is late. It stays
/// cut until [#renew]: a cut meant for one message never meets the next, and no socket is opened through a line that
/// is cut.
final class Line {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration GOODBYE = Duration.ofSeconds(10);
    private static final ScheduledThreadPoolExecutor WATCH = watch();

    private final Patience patience;
    /// The bare one: closing an encrypted one waits for whoever writes to it.
    private Optional<Socket> socket = Optional.empty();
    private Optional<Future<?>> looks = Optional.empty();
    private boolean isWatched;
    private boolean isCut;
    private boolean isUnderway;
    private long end;

    Line(Patience patience) {
        this.patience = patience;
    }

    /// From here on patience is counted.
    synchronized void begin() {
        isUnderway = false;
        waitAtMost(patience.untilText());
        if (looks.isEmpty())
            looks = Optional.of(
                    WATCH.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS));
    }

    /// What is spoken through, from before it is connected.
    synchronized void speakBy(Socket fresh) throws IOException {
        if (isCut) throw new SocketException("nobody waits for this message any more");
        socket = Optional.of(fresh);
    }

    /// Once the server has answered DATA with 354.
    ///
    /// @throws IOException when nobody waits for it any more; the text must not begin to leave then
    synchronized void leave() throws IOException {
        // because a process that was stopped for an hour must not go on where it was
        if (isCut || isLate()) throw new IOException("nobody waits for this message any more");
        isUnderway = true;
        waitAtMost(patience.text());
    }

    /// Whether the text had begun to leave.
    synchronized boolean isUnderway() {
        return isUnderway;
    }

    /// Nothing is waited for.
    synchronized void rest() {
        isWatched = false;
    }

    synchronized boolean isCut() {
        return isCut;
    }

    /// What is still said changes nothing any more.
    synchronized void end() {
        waitAtMost(GOODBYE);
    }

    /// Nobody speaks through it any more; the next who does needs another socket.
    synchronized void renew() {
        isWatched = false;
        isCut = false;
        socket = Optional.empty();
    }

    /// Nobody looks at it any more.
    synchronized void close() {
        looks.ifPresent(it -> it.cancel(false));
        looks = Optional.empty();
    }

    private void waitAtMost(Duration time) {
        end = System.nanoTime() + time.toNanos();
        isWatched = true;
    }

    private boolean isLate() {
        return System.nanoTime() - end > 0;
    }

    private synchronized void look() {
        if (isWatched && isLate()) cut();
    }

    /// Not a word more is said, not even goodbye.
    synchronized void cut() {
        isWatched = false;
        isCut = true;
        try {
            if (socket.isPresent()) socket.get().close();
        } catch (IOException saysNothingNew) {
            // whoever speaks finds out
        }
    }

    private static ScheduledThreadPoolExecutor watch() {
        ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(
                1, look -> Thread.ofPlatform().name("mail watch").daemon().unstarted(look));
        watch.setRemoveOnCancelPolicy(true);
        // none while there is nothing to look at
        watch.setKeepAliveTime(10, TimeUnit.SECONDS);
        watch.allowCoreThreadTimeOut(true);
        return watch;
    }
}
