package askfirst.live;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Database;
import askfirst.database.Engine;
import askfirst.database.JavaProcess;
import askfirst.database.Rooms;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` while row and file move on, at the first start too: no newsletter is ever locked by that.
class KilledLiveTest {
    @TempDir
    Path folder;

    /// What runs in the other process.
    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        Database database = Engine.open(data, Optional.empty());
        Live live = rooms(database, data).getBean(Live.class);
        System.out.println("moves");
        live.start();
        while (true) live.moveOn();
    }

    @Test
    void a_killed_newsletter_sends_when_it_is_started_again() throws Exception {
        for (int kill = 0; kill < 6; kill++) {
            // the first ones are killed in their first start
            killAfter(kill < 3 ? kill * 15 : kill * 60);
            try (Database database = Engine.open(folder, Optional.empty());
                    ApplicationContext rooms = rooms(database, folder)) {
                assertThat(rooms.getBean(Live.class).standing()).isEqualTo(new Standing.Sends());
                if (kill > 2) assertThat(rooms.getBean(Live.class).start()).isEqualTo(new Standing.Sends());
            }
        }
    }

    private void killAfter(int millis) throws IOException, InterruptedException {
        Process process =
                JavaProcess.of(KilledLiveTest.class, folder.toString()).start();
        assertThat(process.inputReader().readLine()).isEqualTo("moves");
        Thread.sleep(millis);
        process.destroyForcibly().waitFor();
    }

    private static ApplicationContext rooms(Database database, Path data) {
        return Rooms.open(database, Clock.systemUTC(), Map.of(), List.of(LiveFile.in(data)));
    }
}
