package askfirst.archive;

import static askfirst.archive.Newsletter.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import askfirst.archive.Archive.Drafts;
import askfirst.archive.PublishResult.Published;
import askfirst.archive.PublishResult.Unchanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// Which letters are seen, from which day on, and by whom.
class VisibilityTest extends WithThreeLetters {
    @Test
    void a_letter_of_a_day_to_come_waits_for_its_day() {
        newsletter.issue("snow", "2026-12-24", "", "Snow.\n");
        newsletter.publish();
        assertThat(newsletter.site()).doesNotContainKey("issues/snow/index.html");
        assertThat(newsletter.publish()).isInstanceOf(Unchanged.class);
        Clock christmas = Clock.offset(NOVEMBER, Duration.ofDays(32));
        assertThat(newsletter.archive(christmas).publish(newsletter.home.publicFolder(), Drafts.LEFT_OUT))
                .isInstanceOf(Published.class);
        assertThat(newsletter.site()).containsKey("issues/snow/index.html");
    }

    @Test
    void a_day_begins_in_the_newsletters_zone() {
        newsletter.issue("snow", "2026-12-24", "", "Snow.\n");
        assertThat(at("2026-12-23T22:00:00Z")).isInstanceOf(Published.class);
        assertThat(at("2026-12-23T22:59:59Z")).isInstanceOf(Unchanged.class);
        assertThat(newsletter.site()).doesNotContainKey("issues/snow/index.html");
        assertThat(at("2026-12-23T23:00:00Z")).isInstanceOf(Published.class);
        assertThat(newsletter.site()).containsKey("issues/snow/index.html");
        assertThat(at("2026-12-24T23:00:00Z")).isInstanceOf(Unchanged.class);
        assertThat(at("2026-12-23T22:59:59Z")).isInstanceOf(Published.class);
    }

    @Test
    void drafts_are_in_only_when_asked_for() {
        newsletter.issue("snow", "2026-12-24", "draft: true\n", "Snow.\n");
        newsletter.publish();
        assertThat(newsletter.site()).doesNotContainKey("issues/snow/index.html");
        assertThat(newsletter.archive().publish(newsletter.home.publicFolder(), Drafts.INCLUDED))
                .isInstanceOf(Published.class);
        assertThat(newsletter.site()).containsKey("issues/snow/index.html");
    }

    @Test
    void nothing_of_a_secret_letter_is_anywhere_in_the_public_output() {
        newsletter.photo("issues/secret/quiet.jpg", 20, 10, 0xFF0000);
        String body = "A xyzzy phrase. ![A xyzzy photo](quiet.jpg)\n";
        newsletter.issue("secret", "2026-11-02", "visibility: subscribers\ntags: [hush]\nsummary: xyzzy\n", body);
        newsletter.issue("unfinished", "2026-11-03", "draft: true\ntags: [hush]\n", "Another xyzzy phrase.\n");
        newsletter.issue("tomorrow", "2027-11-03", "tags: [hush]\n", "One more xyzzy phrase.\n");
        newsletter.publish();
        newsletter.site().forEach((path, text) -> {
            assertThat(path).doesNotContain("secret").doesNotContain("quiet").doesNotContain("hush");
            assertThat(text)
                    .as(path)
                    .doesNotContain("xyzzy")
                    .doesNotContain("secret")
                    .doesNotContain("hush");
        });
    }

    @Test
    void an_unlisted_letter_has_a_page_and_is_in_no_list() {
        newsletter.issue("aside", "2026-10-15", "visibility: unlisted\ntags: [hush]\n", "Not for everyone.\n");
        newsletter.publish();
        assertThat(newsletter.site().get("issues/aside/index.html")).contains("noindex");
        newsletter.site().forEach((path, text) -> {
            if (!path.startsWith("issues/aside/")) assertThat(text).as(path).doesNotContain("issues/aside");
            assertThat(path).doesNotContain("hush");
        });
    }

    private PublishResult at(String instant) {
        Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return newsletter.archive(clock).publish(newsletter.home.publicFolder(), Drafts.LEFT_OUT);
    }
}
