package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.live.Live;
import askfirst.subscription.Snapshot;
import askfirst.subscription.TestRooms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A test with an issue and a database that is saved, and put back beside the files that know what was sent since.
abstract class WithRestore {
    private final Engine engine;

    @TempDir
    Path data;

    TestRooms rooms;

    WithRestore(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    final void open() throws IOException {
        Path folder = Files.createDirectories(data.resolve("site-content/issues"));
        Files.writeString(folder.resolve("rain.md"), "---\ntitle: Rain\ndate: 2026-11-30\n---\nIt rains.\n");
        Files.writeString(
                Files.createDirectories(data.resolve("public/current/issues/rain"))
                        .resolve("index.html"),
                "");
        rooms = new TestRooms(engine, data);
        rooms.bean(Live.class).start();
    }

    @AfterEach
    final void close() {
        rooms.close();
    }

    final void readers(int number) {
        IntStream.range(0, number).forEach(i -> rooms.becomesReader("reader" + i + "@example.com"));
    }

    final Snapshot save() {
        Snapshot backup = new Snapshot(rooms);
        rooms.clock.pass(Duration.ofMinutes(1));
        return backup;
    }

    /// And the next process finds it.
    final void restore(Snapshot backup) {
        backup.restore(rooms);
        rooms = rooms.again();
        rooms.bean(Live.class).start();
        assertThat(rooms.bean(Live.class).maySend()).isFalse();
    }

    final void plan() {
        rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
    }

    final void work() {
        for (int turn = 0; turn < 4; turn++) rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
    }

    final Standing standing() {
        return rooms.bean(Sendings.class).standing("rain").orElseThrow();
    }
}
