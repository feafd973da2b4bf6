package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.archive.Archive.Drafts;
import askfirst.theme.Teaser;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestTest {
    @TempDir
    Path folder;

    private Newsletter newsletter;

    @BeforeEach
    void write() {
        newsletter = new Newsletter(folder);
    }

    @Test
    void a_release_tells_its_newest_letter_that_anyone_may_find() {
        newsletter.issue("rain", "2026-11-01", "summary: \"It \\\"rained\\\", häufig.\"\n", "Text.");
        newsletter.issue("fog", "2026-10-01", "", "Text.");
        newsletter.issue("hidden", "2026-11-20", "visibility: unlisted\n", "Text.");
        newsletter.issue("private", "2026-11-21", "visibility: subscribers\n", "Text.");
        newsletter.issue("later", "2026-12-24", "", "Text.");
        assertThat(published())
                .contains(new Teaser(
                        "About rain",
                        "/issues/rain/",
                        LocalDate.of(2026, 11, 1),
                        "It \"rained\", häufig.",
                        1,
                        Optional.empty()));
    }

    @Test
    void without_a_letter_there_is_nothing_to_tell() {
        assertThat(published()).isEmpty();
        assertThat(Latest.in(folder.resolve("nowhere"))).isEmpty();
    }

    private Optional<Teaser> published() {
        new Archive(newsletter.home, URI.create("https://letters.example/"), Newsletter.NOVEMBER)
                .publish(newsletter.home.publicFolder(), Drafts.LEFT_OUT);
        return Latest.in(newsletter.home.publicFolder().resolve("current"));
    }
}
