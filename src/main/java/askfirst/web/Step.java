package askfirst.web;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One of the things a [Worker] does in turn. When it fails, the others go on: it waits twice as long each time, says
/// so once, and says once more when it works again.
final class Step {
    private static final Logger LOG = LoggerFactory.getLogger(Step.class);
    /// At the worker's pace 20 seconds: what was wrong ends, and half a minute later all goes on.
    private static final int LONGEST = 64;

    private final String name;
    private final int every;
    private final Runnable work;
    private int wait;
    private int failures;

    /// @param name  as a sentence about it begins
    /// @param every how many turns it is from one time to the next
    Step(String name, int every, Runnable work) {
        this.name = name;
        this.every = every;
        this.work = work;
    }

    void turn() {
        if (--wait > 0) return;
        attempt(work).ifPresentOrElse(this::failed, this::done);
    }

    /// What the work threw: here it lands, and nowhere else behind a worker.
    static Optional<RuntimeException> attempt(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException thrown) {
            return Optional.of(thrown);
        } catch (Error thrown) {
            // it would end the thread in silence, and with it all that is done there
            return Optional.of(new IllegalStateException(thrown));
        }
    }

    private void failed(RuntimeException problem) {
        if (failures == 0)
            LOG.error("{} fails and is tried again; everything else goes on: {}", name, Refusals.kinds(problem));
        wait = Math.min(LONGEST, 2 << Math.min(failures, 10));
        failures++;
    }

    private void done() {
        if (failures > 0) LOG.info("{} works again.", name);
        wait = every;
        failures = 0;
    }
}
