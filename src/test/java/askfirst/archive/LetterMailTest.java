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
    private static final List<MailModel.Missed> MISSED = List.of(
            new MailModel.Missed("About rain", LocalDate.of(2026, 10, 2), "https://letters.example/issues/rain/"));

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
                                MISSED))
                : new MailText("", "", "");
    }

    private static void golden(String name, String made) throws IOException {
        String settled = made.replaceAll("wall-[0-9a-f]{10}-", "wall-HASH-");
        if ("write".equals(System.getProperty("golden"))) Files.writeString(GOLDEN.resolve(name), settled);
        assertThat(settled).isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }
}
