package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.issue.Issue;
import askfirst.problem.Problems;
import askfirst.site.Site;
import askfirst.theme.MailModel;
import askfirst.theme.MailText;
import askfirst.theme.Theme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An issue's mail with everything a letter may have, compared with what was read and looked at and found good.
///
/// After a change that was meant: `mvn test -Dtest=LetterMailTest -Dgolden=write`, then read the difference before
/// committing it.
class LetterMailTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/letter");
    private static final MailModel.Lately LATELY = new MailModel.Lately(
            LocalDate.of(2026, 9, 12),
            List.of(new MailModel.Other(
                    "About rain", LocalDate.of(2026, 10, 2), "https://letters.example/issues/rain/")),
            5,
            "https://letters.example/archive/");

    @TempDir
    Path folder;

    private Newsletter newsletter;

    @BeforeEach
    void everything() throws IOException {
        newsletter = new Newsletter(folder);
        newsletter.write("newsletter.yml", """
                title: Letters from the harbour
                author: Ada Quay
                description: A letter about once a month.
                zone: Europe/Vienna
                base-url: https://letters.example/
                rhythm: about once a month
                postal-address: Ada Quay, Harbour Street 1, 12345 Town
                """);
        newsletter.photo("issues/everything/wall.jpg", 1200, 800, 0x668866);
        newsletter.issue("everything", "2026-11-02", "", Files.readString(GOLDEN.resolve("everything.md")));
    }

    @Test
    void a_letter_with_everything_reads_as_it_always_read() throws IOException {
        MailText mail = mail("everything");
        golden("everything.txt", mail.text());
        golden("everything.html", mail.html());
    }

    @Test
    void nothing_of_it_is_wider_than_its_column_or_lies_elsewhere() {
        MailText mail = mail("everything");
        Document html = Jsoup.parse(mail.html());
        assertThat(html.select("img"))
                .isNotEmpty()
                .allMatch(it -> it.attr("src").startsWith("https://letters.example/issues/everything/wall-")
                        && !it.attr("alt").isBlank()
                        && Integer.parseInt(it.attr("width")) <= 520);
        assertThat(html.select("a[href]")).allMatch(it -> it.attr("href").startsWith("http"));
        assertThat(mail.html().length()).isLessThan(100_000);
        assertThat(mail.text().lines().filter(line -> line.length() > 998)).isEmpty();
    }

    @Test
    void an_inbox_lists_its_preheader_and_none_of_the_words_after_it() {
        String hidden =
                Jsoup.parse(mail("everything").html()).select(".preheader").text();
        assertThat(hidden).startsWith("Some words, some fewer code").hasSizeGreaterThan(200);
    }

    @Test
    void a_picture_that_was_changed_is_missed_until_it_is_published_again() {
        newsletter.publish();
        assertThat(letters().isIllustrated(issue("everything"))).isTrue();
        newsletter.photo("issues/everything/wall.jpg", 1200, 800, 0x886666);
        assertThat(letters().isIllustrated(issue("everything"))).isFalse();
        newsletter.publish();
        assertThat(letters().isIllustrated(issue("everything"))).isTrue();
        newsletter.delete("issues/everything/wall.jpg");
        assertThat(letters().isIllustrated(issue("everything"))).isFalse();
    }

    @Test
    void what_came_lately_is_what_is_in_the_archive_from_a_day_on_whatever_the_letter_s_own_day_is() {
        newsletter.issue("before", "2026-09-11", "", "Before.\n");
        newsletter.issue("first", "2026-09-12", "", "First.\n");
        newsletter.issue("after", "2026-11-20", "", "After.\n");
        newsletter.issue("hidden", "2026-11-03", "visibility: unlisted\n", "Hidden.\n");
        newsletter.issue("own", "2026-11-03", "visibility: subscribers\n", "Own.\n");
        newsletter.issue("to-come", "2026-12-24", "", "To come.\n");
        newsletter.publish();
        newsletter.issue("unpublished", "2026-11-04", "", "Not yet.\n");
        assertThat(letters().lately(issue("everything"), LocalDate.of(2026, 9, 12)))
                .contains(new MailModel.Lately(
                        LocalDate.of(2026, 9, 12),
                        List.of(
                                new MailModel.Other(
                                        "About after",
                                        LocalDate.of(2026, 11, 20),
                                        "https://letters.example/issues/after/"),
                                new MailModel.Other(
                                        "About first",
                                        LocalDate.of(2026, 9, 12),
                                        "https://letters.example/issues/first/")),
                        0,
                        "https://letters.example/archive/"));
        assertThat(letters().lately(issue("everything"), LocalDate.of(2026, 11, 21)))
                .isEmpty();
    }

    @Test
    void of_many_that_came_lately_the_newest_six_are_named_and_the_others_counted() {
        for (int day = 10; day < 21; day++) newsletter.issue("day-" + day, "2026-11-" + day, "", "Weather.\n");
        newsletter.publish();
        MailModel.Lately lately =
                letters().lately(issue("everything"), LocalDate.of(2026, 9, 12)).orElseThrow();
        assertThat(lately.letters())
                .extracting(MailModel.Other::title)
                .containsExactly(
                        "About day-20", "About day-19", "About day-18", "About day-17", "About day-16", "About day-15");
        assertThat(lately.more()).isEqualTo(5);
    }

    private Issue issue(String slug) {
        return ((LetterMail.Found.Letter) letters().find(slug)).issue();
    }

    private LetterMail letters() {
        Site site = Site.read(newsletter.home, URI.create("http://localhost:8080/"), new Problems())
                .orElseThrow();
        return new LetterMail(newsletter.home, site, Theme.classic(site));
    }

    private MailText mail(String slug) {
        LetterMail letters = letters();
        return letters.find(slug) instanceof LetterMail.Found.Letter(Issue issue, var found)
                ? letters.mail(
                        issue,
                        new LetterMail.Links(
                                "Dear Anna,",
                                "https://letters.example/stop/TOKEN",
                                "https://letters.example/manage/TOKEN",
                                "https://letters.example/read/TOKEN",
                                Optional.of(LATELY)))
                : new MailText("", "", "");
    }

    private static void golden(String name, String made) throws IOException {
        String settled = made.replaceAll("wall-[0-9a-f]{10}-", "wall-HASH-");
        if ("write".equals(System.getProperty("golden"))) Files.writeString(GOLDEN.resolve(name), settled);
        assertThat(settled).isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }
}
