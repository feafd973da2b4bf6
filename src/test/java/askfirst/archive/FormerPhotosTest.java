package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mails that were sent lead to the pictures of their letter as they were then.
class FormerPhotosTest {
    private static final String RAIN = "It rained. ![A wall](wall.jpg)\n";

    @TempDir
    Path folder;

    private Newsletter newsletter;

    @BeforeEach
    void a_letter_with_a_photo_was_published_and_mailed() {
        newsletter = new Newsletter(folder.resolve("home"));
        newsletter.photo("issues/rain/wall.jpg", 1200, 600, 0x336699);
        newsletter.issue("rain", "2026-09-01", "", RAIN);
        newsletter.publish();
    }

    @Test
    void a_changed_photo_answers_at_its_old_addresses_too_however_often_the_site_is_published() {
        Set<String> mailed = photos("rain");
        assertThat(mailed).hasSize(3);
        String old = bytes(mailed);
        for (int i = 1; i <= 5; i++) {
            newsletter.photo("issues/rain/wall.jpg", 1200, 600, 0x110000 * i);
            newsletter.publish();
            newsletter.issue("rain", "2026-09-01", "", RAIN + "And " + i + ".\n");
            newsletter.publish();
            assertThat(photos("rain")).hasSize(3 + 3 * i).containsAll(mailed);
            assertThat(bytes(mailed)).isEqualTo(old);
        }
    }

    @Test
    void no_page_shows_a_former_photo_and_no_text_may_link_to_it() {
        Set<String> mailed = photos("rain");
        newsletter.photo("issues/rain/wall.jpg", 1200, 600, 0x993366);
        newsletter.publish();
        newsletter
                .site()
                .forEach((path, text) -> mailed.forEach(photo ->
                        assertThat(text).as(path).doesNotContain(photo.substring(photo.lastIndexOf('/') + 1))));
        newsletter.issue(
                "rain", "2026-09-01", "", RAIN + "[Then](/" + mailed.iterator().next() + ")\n");
        assertThat(newsletter.publish()).isInstanceOf(PublishResult.Refused.class);
    }

    @Test
    void a_photo_taken_out_or_called_otherwise_stays_where_it_was() {
        Set<String> mailed = photos("rain");
        newsletter.photo("issues/rain/garden.jpg", 300, 200, 0x445566);
        newsletter.issue("rain", "2026-09-01", "visibility: unlisted\n", "It rained. ![A garden](garden.jpg)\n");
        newsletter.publish();
        assertThat(photos("rain")).hasSize(4).containsAll(mailed);
        newsletter.issue("rain", "2026-09-01", "", "It rained.\n");
        newsletter.publish();
        assertThat(photos("rain")).hasSize(4);
    }

    @Test
    void nothing_that_a_publish_remembers_has_to_be_there_but_the_site_itself() throws Exception {
        Set<String> mailed = photos("rain");
        new Disk().deleteTree(newsletter.home.publicFolder().resolve(".askfirst"));
        newsletter.photo("issues/rain/wall.jpg", 1200, 600, 0x993366);
        newsletter.write("newsletter.yml", Newsletter.SETTINGS.replace("Ada Quay", "Ada Key"));
        newsletter.publish();
        assertThat(photos("rain")).hasSize(6).containsAll(mailed);
    }

    @Test
    void a_photo_that_comes_back_is_the_letters_own_again() {
        newsletter.photo("issues/rain/wall.jpg", 1200, 600, 0x993366);
        newsletter.publish();
        newsletter.photo("issues/rain/wall.jpg", 1200, 600, 0x336699);
        newsletter.publish();
        assertThat(photos("rain")).hasSize(6);
        assertThat(newsletter.site()).containsAllEntriesOf(newsletter.fullBuild(folder.resolve("full")));
    }

    @Test
    void a_letter_with_another_slug_leaves_its_photos_where_its_alias_is() {
        Set<String> mailed = photos("rain");
        newsletter.issue("rain", "2026-09-01", "aliases: [/issues/rain/]\n", RAIN);
        newsletter.write(
                "issues/rain/index.md",
                "---\ntitle: Sun\ndate: 2026-09-01\nslug: sun\naliases: [/issues/rain/]\n---\n" + RAIN);
        newsletter.publish();
        assertThat(photos("rain")).isEqualTo(mailed);
        assertThat(photos("sun")).hasSize(3);
    }

    @Test
    void with_its_letter_a_former_photo_goes_for_good() {
        newsletter.issue("snow", "2026-10-01", "", "It snowed.\n");
        for (String hidden : List.of("visibility: subscribers\n", "draft: true\n")) {
            newsletter.photo("issues/rain/wall.jpg", 1200, 600, hidden.hashCode());
            newsletter.issue("rain", "2026-09-01", "", RAIN);
            newsletter.publish();
            newsletter.issue("rain", "2026-09-01", hidden, RAIN);
            newsletter.publish();
            assertThat(photos("rain")).isEmpty();
            newsletter.issue("rain", "2026-09-01", "", RAIN);
            newsletter.publish();
            assertThat(newsletter.site()).isEqualTo(newsletter.fullBuild(folder.resolve(hidden.substring(0, 5))));
        }
        newsletter.delete("issues/rain/index.md");
        newsletter.delete("issues/rain/wall.jpg");
        newsletter.deleteFolder("issues/rain");
        newsletter.publish();
        assertThat(photos("rain")).isEmpty();
    }

    @Test
    void of_thousands_the_oldest_go() throws IOException {
        Path before = folder.resolve("before");
        Path letter = Files.createDirectories(before.resolve("issues/rain"));
        for (int i = 0; i < FormerPhotos.MOST + 5; i++) {
            Path photo = Files.createFile(letter.resolve("wall-0123456789-%d.jpg".formatted(i)));
            Files.setLastModifiedTime(photo, FileTime.fromMillis(1_700_000_000_000L + i * 1000L));
        }
        Files.createFile(letter.resolve("talk.pdf"));
        Pages pages = new Pages(_ -> {}, new Problems());
        pages.put(new Page.Asset("issues/rain/", new byte[0]));
        assertThat(new FormerPhotos(before).beside(pages))
                .hasSize(FormerPhotos.MOST)
                .contains("issues/rain/wall-0123456789-1004.jpg", "issues/rain/wall-0123456789-5.jpg")
                .doesNotContain("issues/rain/wall-0123456789-4.jpg");
    }

    private Set<String> photos(String slug) {
        return newsletter.site().keySet().stream()
                .filter(path -> path.startsWith("issues/" + slug + "/") && path.endsWith(".jpg"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String bytes(Set<String> photos) {
        StringBuilder all = new StringBuilder();
        for (String photo : photos) {
            String bytes = newsletter.site().getOrDefault(photo, "");
            assertThat(bytes).isNotEmpty();
            all.append(bytes);
        }
        return all.toString();
    }
}
