package askfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.theme.DeskPage;
import askfirst.web.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecklistTest {
    @TempDir
    Path folder;

    @Test
    void it_knows_the_letters_that_come_with_the_program() throws Exception {
        try (var letters = Files.list(Path.of("site-content/issues"))) {
            assertThat(letters.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Checklist.SAMPLE);
        }
    }

    @Test
    void a_letter_of_her_own_is_one_she_wrote() throws Exception {
        write("2026-08-23-the-shelf-audit/index.md");
        write("2026-09-01-first-letter/index.md");
        assertThat(done()).doesNotContain(DeskPage.Task.FIRST_LETTER);
        write("2026-12-01-mine.md");
        assertThat(done()).containsExactly(DeskPage.Task.FIRST_LETTER, DeskPage.Task.POSTAL_ADDRESS);
    }

    private List<DeskPage.Task> done() {
        var settings = new Settings(Optional.empty(), Optional.empty());
        var checkups = new Checkups(new Home(folder), TestServer.site(), settings, Clock.systemUTC());
        var checklist = new Checklist(new Home(folder), TestServer.site(), settings, checkups);
        return checklist.steps().stream()
                .filter(DeskPage.Step::isDone)
                .map(DeskPage.Step::task)
                .toList();
    }

    private void write(String name) throws Exception {
        Path file = folder.resolve("site-content/issues").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\ntitle: A\n---\n");
    }
}
