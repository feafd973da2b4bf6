package askfirst.subscription;

import askfirst.database.Engine;
import askfirst.database.PostgresAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A database and a folder, made once and emptied for each history.
final class Grounds {
    private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");
    private static final Map<Engine, Grounds> MADE = new EnumMap<>(Engine.class);

    private final Path data = folder();
    private final Optional<PostgresAccount> account;
    private final Snapshot backup;
    private TestRooms rooms;

    private Grounds(Engine engine) {
        account = engine.postgres();
        rooms = open(new TestClock(START));
        backup = new Snapshot(rooms);
    }

    static Grounds emptied(Engine engine) {
        Grounds grounds = MADE.computeIfAbsent(engine, Grounds::new);
        grounds.empty();
        return grounds;
    }

    static void leave() {
        MADE.values().forEach(Grounds::clear);
        MADE.clear();
    }

    TestRooms rooms() {
        return rooms;
    }

    void backUp() {
        backup.take(rooms);
    }

    /// The next process, on what was kept.
    void restore() {
        backup.restore(rooms);
        restart();
    }

    /// The next process on the same database and folder, at the same time.
    void restart() {
        rooms.close();
        rooms = open(rooms.clock);
        rooms.deliveries.takeUpAgain();
    }

    private void empty() {
        rooms.clock.pass(Duration.between(rooms.clock.instant(), START));
        rooms.mails.clear();
        Snapshot.empty(rooms);
        try {
            Files.writeString(data.resolve("never"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestRooms open(TestClock clock) {
        return new TestRooms(
                Engine.open(data, account), data, TestRooms.SITE, TestRooms.NO_CEILINGS, TestRooms.WITH_ACCOUNT, clock);
    }

    private void clear() {
        rooms.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("histories");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
