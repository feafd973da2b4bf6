package askfirst.desk;

import askfirst.theme.DeskPage;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The long work of the desk: one job at a time, what it came to kept until the next one begins.
///
/// It lives in this process only. Work that must survive a kill goes through rows.
@Singleton
@Requires(missingProperty = "askfirst.preview")
class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private @Nullable Job last;
    private @Nullable Thread thread;
    private long count;

    /// What is to be done; the page says what came of it.
    interface Work {
        DeskPage run(Progress progress) throws Exception;
    }

    /// @param title what the author reads while she waits
    /// @param used closed in any case, also when another job is still running: mostly an [Upload]
    synchronized JobResult start(String title, AutoCloseable used, Work work) {
        if (last != null && last.isRunning()) {
            close(used);
            return new JobResult.Busy(last.path());
        }
        Job job = new Job(String.valueOf(++count), title);
        last = job;
        thread = Thread.ofVirtual().name("job").start(() -> run(job, used, work));
        return new JobResult.Started(job.path());
    }

    /// Empty when another has taken its place, or the process is a new one.
    synchronized Optional<Job> job(String number) {
        return Optional.ofNullable(last).filter(it -> it.number().equals(number));
    }

    /// Waits for the work in hand, and never interrupts it: an interrupted thread would close the embedded database.
    @PreDestroy
    void close() {
        Thread running = running();
        if (running == null) return;
        try {
            running.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Thread running() {
        return thread;
    }

    private static void run(Job job, AutoCloseable used, Work work) {
        try (used) {
            job.finish(work.run(job.progress()));
        } catch (Exception e) {
            // kinds only: a message could hold an address
            LOG.error("A job of the desk failed: {}", e.getClass().getSimpleName());
            job.fail();
        }
    }

    private static void close(AutoCloseable used) {
        try {
            used.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
