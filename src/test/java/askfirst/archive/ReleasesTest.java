package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.archive.Archive.Drafts;
import askfirst.archive.PublishResult.Published;
import askfirst.archive.PublishResult.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The folder of releases, and the author's own things in it.
class ReleasesTest extends WithThreeLetters {
    @Test
    void three_releases_are_kept() {
        for (int i = 0; i < 6; i++) {
            newsletter.issue("book", "2026-11-01", "", "Draft " + i + ".\n");
            newsletter.publish();
        }
        assertThat(newsletter.releases()).containsExactly("000004", "000005", "000006");
    }

    @Test
    void what_the_author_keeps_in_the_target_folder_stays() throws Exception {
        Path target = folder.resolve("www");
        Files.createDirectories(target.resolve("releases/mine"));
        Files.writeString(target.resolve("index.html"), "mine");
        Files.writeString(target.resolve("releases/.new-mine"), "mine");
        newsletter.archive().publish(target, Drafts.LEFT_OUT);
        assertThat(target.resolve("releases/mine")).exists();
        assertThat(target.resolve("index.html")).hasContent("mine");
        assertThat(target.resolve("releases/.new-mine")).hasContent("mine");
    }

    @Test
    void a_folder_called_current_is_not_replaced() throws Exception {
        Path current = Files.createDirectories(newsletter.home.publicFolder().resolve("current"));
        Files.writeString(current.resolve("index.html"), "mine");
        assertThat(newsletter.publish()).isInstanceOf(Refused.class);
        assertThat(current.resolve("index.html")).hasContent("mine");
    }

    @Test
    void a_state_nobody_can_read_means_a_full_build() throws Exception {
        newsletter.publish();
        var site = newsletter.site();
        Path state = newsletter.home.publicFolder().resolve(".askfirst/state/000001");
        byte[] whole = Files.readAllBytes(state);
        for (int length : new int[] {0, 3, 20, 60, whole.length / 2, whole.length - 1}) {
            Files.write(state, java.util.Arrays.copyOf(whole, length));
            newsletter.write("files/x" + length, "x");
            assertThat(newsletter.publish()).isInstanceOf(Published.class);
            assertThat(newsletter.site()).containsAllEntriesOf(site);
            state = newsletter
                    .home
                    .publicFolder()
                    .resolve(".askfirst/state")
                    .resolve(newsletter.releases().getLast());
        }
    }
}
