package askfirst.web;

import askfirst.publishing.IssueWork;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends issues, beside the [Worker], so that ten thousand letters are in nobody's way who asks for one mail.
@Singleton
class IssueWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IssueWorker.class);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    /// With what an orderly end takes besides, less than the forty seconds somebody may wait for it.
    private static final Duration LAST_MESSAGES = Duration.ofSeconds(30);

    private final IssueWork work;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("issue worker").daemon().unstarted(this::work);

    IssueWorker(IssueWork work) {
        this.work = work;
    }

    void start() {
        thread.start();
    }

    /// Begins no message any more.
    void stop() {
        stopped.countDown();
    }

    /// And waits for those in hand.
    @Override
    public void close() {
        stop();
        try {
            thread.join(LAST_MESSAGES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        boolean broken = false;
        while (!isStopped(broken ? AFTER_A_FAILURE : PAUSE)) {
            try {
                work.doWhatIsDue(() -> stopped.getCount() > 0);
                if (broken) LOG.info("Issues are being sent again.");
                broken = false;
            } catch (RuntimeException e) {
                if (!broken) LOG.error("Issues cannot be sent just now; trying again: {}", Refusals.kinds(e));
                broken = true;
            }
        }
    }

    private boolean isStopped(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
