package askfirst.doctor;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// Several looks side by side, each ending in a finding.
///
/// One that takes too long is left alone, not interrupted: an interrupted thread would close the embedded database.
record Round(Duration patience) {

    List<Finding> all(List<Check> checks) {
        List<FutureTask<Finding>> looks = checks.stream().map(Round::begun).toList();
        long end = System.nanoTime() + patience.toNanos();
        return IntStream.range(0, checks.size())
                .mapToObj(i -> found(checks.get(i), looks.get(i), end))
                .toList();
    }

    /// Kinds only: a message could hold a secret.
    private static String kind(ExecutionException broken) {
        return Objects.requireNonNullElse(broken.getCause(), broken).getClass().getSimpleName();
    }

    private static FutureTask<Finding> begun(Check check) {
        FutureTask<Finding> look = new FutureTask<>(check::look);
        Thread.ofVirtual().name("doctor").start(look);
        return look;
    }

    private Finding found(Check check, FutureTask<Finding> look, long end) {
        try {
            return look.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            return Finding.broken(
                    check.name(), "There was no answer within " + patience.toSeconds() + " seconds; look again later.");
        } catch (ExecutionException broken) {
            // a bug of ours must not hide what the other looks found
            return Finding.broken(check.name(), "This look failed: " + kind(broken) + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.broken(check.name(), "The look was called off.");
        }
    }
}
