package askfirst.live;

import askfirst.database.Database;
import askfirst.database.Engine;
import askfirst.database.PostgresAccount;
import askfirst.database.Rooms;
import askfirst.subscription.TestClock;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/// A test of processes that serve from folders, one after another and side by side.
abstract class WithProcesses {
    @TempDir
    Path folder;

    final TestClock clock = new TestClock(Instant.parse("2026-11-27T08:00:00Z"));

    /// A process that serves from a folder.
    record Process(Database database, ApplicationContext rooms) implements AutoCloseable {
        Live live() {
            return rooms.getBean(Live.class);
        }

        LiveRepository rows() {
            return rooms.getBean(LiveRepository.class);
        }

        @Override
        public void close() {
            rooms.close();
            database.close();
        }
    }

    Process open(String name, Optional<PostgresAccount> postgres) {
        Path data = folder.resolve(name);
        Database database = Engine.open(data, postgres);
        return new Process(database, Rooms.open(database, clock, Map.of(), List.of(LiveFile.in(data))));
    }

    Process open(String name) {
        return open(name, Optional.empty());
    }
}
