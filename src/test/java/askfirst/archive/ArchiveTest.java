package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.archive.PublishResult.Published;
import askfirst.archive.PublishResult.Refused;
import askfirst.archive.PublishResult.Unchanged;
import org.junit.jupiter.api.Test;

/// What a publish makes of three letters, and what it leaves alone.
class ArchiveTest extends WithThreeLetters {
    @Test
    void every_issue_list_feed_and_page_is_published() {
        assertThat(newsletter.publish()).isInstanceOf(Published.class);
        assertThat(newsletter.site().keySet())
                .contains(
                        "index.html",
                        "issues/rain/index.html",
                        "issues/wall/index.html",
                        "issues/book/index.html",
                        "archive/index.html",
                        "archive/2026/index.html",
                        "tags/index.html",
                        "tags/weather/index.html",
                        "tags/garden/index.html",
                        "about/index.html",
                        "atom.xml",
                        "rss.xml",
                        "feed.json",
                        "sitemap.xml",
                        "robots.txt",
                        "404.html");
    }

    @Test
    void nothing_changed_means_nothing_is_done() {
        newsletter.publish();
        assertThat(newsletter.publish()).isInstanceOf(Unchanged.class);
        assertThat(newsletter.releases()).hasSize(1);
    }

    @Test
    void without_its_settings_a_newsletter_is_refused_for_that_alone() {
        newsletter.publish();
        newsletter.issue("rain", "no day", "", "It rained.\n");
        newsletter.delete("newsletter.yml");
        assertThat(((Refused) newsletter.publish()).problems())
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("newsletter.yml"));
    }

    @Test
    void one_edited_letter_leaves_the_other_pages_as_they_are() {
        newsletter.publish();
        newsletter.issue("rain", "2026-09-01", "tags: [weather]\n", "It rained on the quay.\n\nAll day.\n");
        Published published = (Published) newsletter.publish();
        assertThat(published.kept()).isGreaterThan(published.written());
        assertThat(newsletter.site().get("issues/rain/index.html")).contains("All day.");
    }

    @Test
    void a_new_file_leaves_every_page_as_it_is() {
        newsletter.publish();
        newsletter.write("files/talk.pdf", "not really");
        Published published = (Published) newsletter.publish();
        assertThat(published.written()).isEqualTo(1);
        assertThat(published.kept()).isEqualTo(newsletter.site().size() - 1);
    }

    @Test
    void files_are_copied_but_never_hidden_ones() {
        newsletter.write("files/talk.pdf", "not really");
        newsletter.write("files/.env", "SECRET=1");
        newsletter.write("files/.git/config", "SECRET=1");
        newsletter.write("files/own.html", "<p>Hers.");
        newsletter.publish();
        assertThat(newsletter.site().get("files/talk.pdf")).isEqualTo("not really");
        assertThat(newsletter.site().get("files/own.html")).isEqualTo("<p>Hers.");
        assertThat(newsletter.site().keySet()).noneMatch(path -> path.contains("/."));
    }
}
