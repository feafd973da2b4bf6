package askfirst.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import askfirst.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ThemeTest {
    static final String HOSTILE = "<b>&\"' ]]> \u0001 <script>alert(1)</script> {0} ${x} é 🦆";

    private final Theme theme = Theme.classic(Samples.site());

    @Test
    void every_page_has_a_language_a_title_one_heading_and_a_main_part() {
        for (WebPage page : Samples.pages("Rain")) {
            Document document = document(page);
            assertThat(document.select("html").attr("lang")).isEqualTo("en");
            assertThat(document.title()).isNotBlank();
            assertThat(document.select("h1")).as(page.toString()).hasSize(1);
            assertThat(document.select("main")).hasSize(1);
        }
    }

    @Test
    void no_page_has_script_or_inline_style_or_fetches_from_elsewhere() {
        for (WebPage page : Samples.pages(HOSTILE)) {
            Document document = document(page);
            assertThat(document.select("script, style, [style], [onclick], [onload], iframe"))
                    .isEmpty();
            assertThat(document.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"))
                    .allMatch(href -> href.startsWith("/ann/assets/"));
            assertThat(document.select("img").eachAttr("src")).allMatch(src -> src.startsWith("/ann/"));
        }
    }

    @Test
    void every_page_forbids_everything_but_its_own_style_pictures_and_forms() {
        for (WebPage page : Samples.pages("Rain")) {
            String policy = document(page)
                    .select("meta[http-equiv=Content-Security-Policy]")
                    .attr("content");
            assertThat(policy)
                    .startsWith("default-src 'none';")
                    .contains("base-uri 'none'")
                    .doesNotContain("unsafe");
        }
        assertThat(html(Samples.pages("Rain").getFirst())).contains("form-action 'self' https://signup.example;");
    }

    @Test
    void a_hostile_title_stays_text() {
        for (WebPage page : Samples.pages(HOSTILE)) {
            assertThat(document(page).select("b, script")).as(page.toString()).isEmpty();
        }
        assertThat(document(Samples.pages(HOSTILE).get(1)).select("h1").text())
                .contains("<b>&\"' ]]>")
                .endsWith("é 🦆");
    }

    @Test
    void a_newsletter_called_by_a_hostile_name_is_only_called_so() {
        Theme named = Theme.classic(Samples.site("classic", "en", HOSTILE));
        for (WebPage page : Samples.pages("Rain"))
            assertThat(Jsoup.parse(new String(named.html(page), UTF_8)).select("b, script"))
                    .isEmpty();
        for (MailModel mail : Samples.mails("Rain"))
            assertThat(Jsoup.parse(named.mail(mail).html()).select("b, script")).isEmpty();
    }

    @Test
    void a_letters_frame_is_its_page_with_no_text_in_it() {
        for (String text : List.of("<p>Rain, and a quay – ä.</p>\n", "Rain falls.", "")) {
            Theme.Letter letter = theme.letter(letter(text));
            assertThat(letter.page()).isEqualTo(theme.html(letter(text)));
            assertThat(letter.frame()).isEqualTo(theme.html(letter("")));
        }
    }

    @Test
    void stylesheets_carry_the_hash_of_their_content_and_pages_link_to_it() {
        String name = theme.assets().keySet().stream()
                .filter(asset -> asset.endsWith(".css"))
                .findFirst()
                .orElseThrow();
        assertThat(name).matches("style\\.[0-9a-f]{12}\\.css");
        assertThat(html(Samples.pages("Rain").getFirst())).contains("/ann/assets/" + name);
        assertThat(theme.assets()).containsKey("favicon.svg");
    }

    @Test
    void the_list_of_files_is_the_folder() throws IOException {
        Path folder = Path.of("themes/classic");
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.equals("files.txt"))
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(folder.resolve("files.txt"))).isEqualTo(found);
        }
    }

    @Test
    void a_form_for_another_page_is_plain_html_with_the_address_to_post_to() {
        String snippet = theme.embed(new SignupForm("https://signup.example/subscribe"));
        assertThat(Jsoup.parseBodyFragment(snippet).select("form[method=post] input[name=address]"))
                .hasSize(1);
        assertThat(snippet).contains("https://signup.example/subscribe").doesNotContain("class=");
    }

    @Test
    void a_receipt_says_when_its_words_are_not_those_that_were_written_down() {
        assertThat(receipt("Yes", Sha256.of("Yes")))
                .allSatisfy(text ->
                        assertThat(text).contains("Yes", Sha256.of("Yes")).doesNotContain("This proves nothing"));
        assertThat(receipt("Yes, to everything", Sha256.of("Yes")))
                .allSatisfy(text -> assertThat(text).contains("This proves nothing"));
        assertThat(receipt("", "")).allSatisfy(text -> assertThat(text).contains("not known"));
        assertThat(Jsoup.parse(receipt(HOSTILE, Sha256.of(HOSTILE)).getFirst()).select("b, script"))
                .isEmpty();
    }

    private List<String> receipt(String words, String sha256) {
        var shown = new Receipt.Words(words, sha256);
        var yes = new Receipt.Yes(
                words,
                "every-letter",
                "form",
                Samples.NOON,
                Samples.NOON,
                Samples.NOON,
                words,
                words,
                words,
                words,
                words,
                new Receipt.Words("", ""),
                shown);
        var receipt = new Receipt(words, "active", Optional.empty(), Optional.empty(), List.of(yes), Samples.NOON);
        return List.of(theme.html(receipt), theme.text(receipt));
    }

    private Document document(WebPage page) {
        return Jsoup.parse(html(page));
    }

    private String html(WebPage page) {
        return new String(theme.html(page), UTF_8);
    }

    private static LetterPage letter(String text) {
        LetterPage sample = (LetterPage) Samples.pages("Rain").get(1);
        return new LetterPage(
                sample.head(),
                sample.title(),
                sample.date(),
                sample.updated(),
                sample.readingMinutes(),
                sample.tags(),
                sample.extra(),
                text,
                sample.previous(),
                sample.next(),
                sample.form(),
                sample.pages());
    }
}
