package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The author asks her desk whether she can send.
@OnBothDatabases
class DoctorJourneyTest {
    private final Engine engine;

    @TempDir
    Path folder;

    DoctorJourneyTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void the_desk_looks_when_she_presses_and_shows_what_it_found_until_the_next_time() throws Exception {
        try (TestServer server = TestServer.start(engine, folder)) {
            Author author = new Author(server);
            assertThat(author.sees("/")).contains("href=\"/doctor\"");
            assertThat(author.sees("/doctor")).contains("Nobody has looked", "Look now");
            String job = author.presses("/doctor", "")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            String found = author.sees(job);
            for (int turn = 0; turn < 200 && found.contains("This takes a moment"); turn++) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                found = author.sees(job);
            }
            assertThat(found).contains("post office", "There is no mail account yet", "to mend", "mail:\n  host:");
            assertThat(found)
                    .contains("yours to mend")
                    .containsPattern("(The embedded database|PostgreSQL) (opens|may forget)");
            assertThat(author.sees("/doctor")).contains("Look again", "There is no mail account yet", "Looked at on");
        }
    }
}
