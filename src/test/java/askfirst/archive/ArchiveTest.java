package askfirst.archive;

import static askfirst.archive.Newsletter.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import askfirst.archive.Archive.Drafts;
import askfirst.archive.PublishResult.Published;
import askfirst.archive.PublishResult.Refused;
import askfirst.archive.PublishResult.Unchanged;
import askfirst.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    Path folder;

    private Newsletter newsletter;

    @BeforeEach
    void three_letters() {
        newsletter = new Newsletter(folder.resolve("home"));
        newsletter.issue("rain", "2026-09-01", "tags: [weather]\n", "It rained on the quay.\n");
        newsletter.issue("wall", "2026-10-01", "tags: [Garden, weather]\n", "See [the rain](/issues/rain/).\n");
        newsletter.issue("book", "2026-11-01", "", "# Work\n\nThe manuscript.\n");
        newsletter.write("pages/about.md", "---\ntitle: About\n---\nIt is me.\n");
    }

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
        assertThat(releases()).hasSize(1);
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
        Clock lateInVienna = Clock.fixed(java.time.Instant.parse("2026-12-23T23:30:00Z"), java.time.ZoneOffset.UTC);
        newsletter.archive(lateInVienna).publish(newsletter.home.publicFolder(), Drafts.LEFT_OUT);
        assertThat(newsletter.site()).containsKey("issues/snow/index.html");
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

    @Test
    void neighbours_in_time_lead_to_each_other() {
        newsletter.publish();
        String wall = newsletter.site().get("issues/wall/index.html");
        assertThat(wall).contains("/issues/rain/").contains("/issues/book/");
    }

    @Test
    void an_old_address_leads_to_the_letter() {
        newsletter.issue("book", "2026-11-01", "aliases: [/2019/book/, /old.html]\n", "The manuscript.\n");
        newsletter.publish();
        assertThat(newsletter.site().get("2019/book/index.html")).contains("https://letters.example/issues/book/");
        assertThat(newsletter.site()).containsKey("old.html");
    }

    @Test
    void an_old_address_never_hides_a_page() {
        for (String taken : List.of("/atom.xml", "/404.html", "/index.html", "/about/", "/atom.xml/more/")) {
            newsletter.issue("book", "2026-11-01", "aliases: [" + taken + "]\n", "The manuscript.\n");
            assertThat(newsletter.publish()).as(taken).isInstanceOf(Refused.class);
        }
        assertThat(newsletter.home.publicFolder().resolve("current")).doesNotExist();
    }

    @Test
    void dead_links_are_named_with_file_and_line() {
        newsletter.issue("wall", "2026-10-01", "", """
                To [a page](/nowhere/), [a file](missing.pdf),
                [a place](#nope), [its own](../book/), [a draft](/issues/snow/),
                [the feed](/atom.xml), [elsewhere](https://example.org/x), [me](mailto:a@example.org),
                [with query](/issues/book/?a=b), [sign up](/subscribe),
                [nothing](%00), [hidden](/%00.pdf).
                """);
        List<Problem> problems = newsletter.archive().check(Drafts.LEFT_OUT);
        assertThat(problems).extracting(Problem::line).containsExactly(6, 6, 7, 7, 10, 10);
        assertThat(problems)
                .allSatisfy(
                        problem -> assertThat(problem.file()).isEqualTo(Path.of("site-content/issues/wall/index.md")));
        assertThat(newsletter.publish()).isInstanceOf(Refused.class);
    }

    @Test
    void a_link_in_an_unchanged_letter_dies_with_its_target() {
        newsletter.publish();
        newsletter.delete("issues/rain/index.md");
        assertThat(newsletter.publish())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .anySatisfy(problem -> assertThat(problem.file())
                                        .isEqualTo(Path.of("site-content/issues/wall/index.md"))));
        assertThat(newsletter.site()).containsKey("issues/rain/index.html");
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

    @Test
    void a_file_beside_the_letter_goes_with_it_when_the_letter_leads_there() {
        newsletter.write("issues/book/chapter.pdf", "one");
        newsletter.write("issues/book/notes.txt", "private");
        newsletter.issue("book", "2026-11-01", "", "Read [chapter one](chapter.pdf).\n");
        newsletter.publish();
        assertThat(newsletter.site().get("issues/book/chapter.pdf")).isEqualTo("one");
        assertThat(newsletter.site()).doesNotContainKey("issues/book/notes.txt");
    }

    @Test
    void three_releases_are_kept() {
        for (int i = 0; i < 6; i++) {
            newsletter.issue("book", "2026-11-01", "", "Draft " + i + ".\n");
            newsletter.publish();
        }
        assertThat(releases()).containsExactly("000004", "000005", "000006");
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
                    .resolve(releases().getLast());
        }
    }

    private List<String> releases() {
        try (Stream<Path> list = Files.list(newsletter.home.publicFolder().resolve("releases"))) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
