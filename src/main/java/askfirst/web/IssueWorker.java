package askfirst.web;

import askfirst.publishing.DecisionWork;
import askfirst.publishing.IssueWork;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/// Sends issues, beside the [Worker], so that ten thousand letters are in nobody's way who asks for one mail; and does
/// what their author decided, beside that, so that her decision waits for no other issue.
@Singleton
class IssueWorker implements AutoCloseable {
    /// With what an orderly end takes besides, less than the forty seconds somebody may wait for it.
    private static final Duration LAST_MESSAGES = Duration.ofSeconds(30);

    private final Beat beat = new Beat();
    private final List<Thread> threads;

    IssueWorker(IssueWork issues, DecisionWork decisions) {
        this.threads = List.of(
                thread(new Step("Sending issues", 1, () -> issues.doWhatIsDue(beat::goesOn))),
                thread(new Step("Deciding about issues", 1, () -> decisions.doWhatIsDue(beat::goesOn))));
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /// Begins no message any more.
    void stop() {
        beat.stop();
    }

    /// And waits for those in hand.
    @Override
    public void close() {
        stop();
        try {
            long end = System.nanoTime() + LAST_MESSAGES.toNanos();
            for (Thread thread : threads) thread.join(Duration.ofNanos(end - System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread thread(Step step) {
        return Thread.ofPlatform().daemon().unstarted(() -> {
            while (beat.next()) step.turn();
        });
    }
}
