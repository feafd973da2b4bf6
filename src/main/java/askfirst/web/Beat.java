package askfirst.web;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What a worker's turns go by, until it is stopped. For many threads.
final class Beat {
    static final Duration PAUSE = Duration.ofMillis(300);

    private final CountDownLatch stopped = new CountDownLatch(1);

    /// Waits for the next turn.
    ///
    /// @return false when there is none any more
    boolean next() {
        try {
            return !stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    boolean goesOn() {
        return stopped.getCount() > 0;
    }

    void stop() {
        stopped.countDown();
    }
}
