package askfirst.invitation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Many who press at the same moment.
final class Crowds {
    private Crowds() {}

    static <T> List<T> atOnce(int times, Callable<T> press) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(Collections.nCopies(times, press))) results.add(each.get());
            return results;
        }
    }
}
