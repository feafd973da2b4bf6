package askfirst.subscription;

import askfirst.database.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A test in the rooms, with a database and a mailbox of its own.
public abstract class WithRooms {
    static final String ANNA = "Reader@example.com";

    protected final Engine engine;

    @TempDir
    protected Path data;

    protected TestRooms rooms;

    protected WithRooms(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    protected final void openRooms() {
        rooms = new TestRooms(engine, data);
    }

    @AfterEach
    protected final void closeRooms() {
        rooms.close();
    }

    static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> all = Collections.nCopies(times, work);
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(all)) results.add(each.get());
            return results;
        }
    }
}
