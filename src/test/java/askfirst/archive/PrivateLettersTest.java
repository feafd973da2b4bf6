package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.problem.Problems;
import askfirst.site.Site;
import askfirst.theme.LetterPage;
import askfirst.theme.SignupForm;
import askfirst.theme.Theme;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateLettersTest {
    private static final String READ = "https://letters.example/read/TOKEN";

    @TempDir
    Path folder;

    @Test
    void a_private_letter_and_its_pictures_are_read_below_the_readers_own_address_and_nowhere_else() {
        Newsletter newsletter = new Newsletter(folder);
        newsletter.issue("rain", "2026-11-01", "", "Rain.\n");
        newsletter.photo("issues/secret/quiet.jpg", 600, 400, 0xFF0000);
        newsletter.issue(
                "secret", "2026-11-02", "visibility: subscribers\n", "Hush[^n]. ![A photo](quiet.jpg)\n\n[^n]: Low.\n");
        newsletter.publish();
        Site site = Site.read(newsletter.home, URI.create("http://localhost:8080/"), new Problems())
                .orElseThrow();
        PrivateLetters letters = new PrivateLetters(newsletter.home, site, Theme.classic(site));
        LetterPage page =
                letters.page("secret", READ, new SignupForm("/subscribe")).orElseThrow();
        Document html = Jsoup.parse(new String(Theme.classic(site).html(page), StandardCharsets.UTF_8));
        String picture = html.select("article img").attr("src");
        assertThat(html.text()).contains("About secret", "Hush");
        assertThat(html.html()).contains("noindex").doesNotContain("issues/secret");
        assertThat(picture).startsWith(READ + "/quiet-");
        assertThat(letters.picture("secret", picture.substring(READ.length() + 1)))
                .isPresent();
        newsletter.publish();
        assertThat(letters.picture("secret", picture.substring(READ.length() + 1)))
                .isPresent();
        assertThat(letters.picture("secret", "../index.md")).isEmpty();
        assertThat(letters.page("rain", READ, new SignupForm("/subscribe"))).isEmpty();
        assertThat(newsletter.site().keySet()).noneMatch(it -> it.contains("quiet"));
    }
}
