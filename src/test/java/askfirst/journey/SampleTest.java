package askfirst.journey;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.journey.Browser.Scheme;
import askfirst.journey.Browser.Screen;
import askfirst.journey.Browser.Script;
import askfirst.theme.NuChecker;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The first thing a newcomer sees, held against the HTML checker, axe and a browser.
class SampleTest extends WithSample {
    private static final Pattern LINK = Pattern.compile("(?:href|src|srcset)=\"([^\"]*)\"");
    private static final Path PICTURES = Path.of("target/pictures");

    @Test
    void every_page_is_valid_html() throws Exception {
        assertThat(sample.pages()).hasSizeGreaterThan(10);
        assertThat(NuChecker.complaints(sample.pages())).isEmpty();
    }

    @Test
    void every_page_carries_the_policy_and_no_script_and_no_style_of_its_own() {
        assertThat(sample.pages())
                .allSatisfy((path, html) -> assertThat(html)
                        .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
                        .doesNotContain("<script", "<style", "style=\"", " onclick", "javascript:", "<iframe"));
    }

    @Test
    void every_link_inside_leads_somewhere() {
        sample.pages().forEach((path, html) -> {
            for (URI link : links(path, html)) {
                if (!"localhost".equals(link.getHost())) continue;
                String target = URLDecoder.decode(link.getRawPath().substring(1), StandardCharsets.UTF_8);
                Path file = sample.file(target.isEmpty() || target.endsWith("/") ? target + "index.html" : target);
                assertThat(file).as(path + " leads to " + link).isRegularFile();
                if (link.getFragment() != null)
                    assertThat(file).as(path + " leads to " + link).content().contains("id=\"" + link.getFragment());
            }
        });
    }

    @Test
    void feeds_and_sitemap_are_well_formed_and_hold_every_letter() throws Exception {
        var letters = Stream.of(Path.of("site-content/issues").toFile().list()).count();
        assertThat(elements("atom.xml", "entry")).isEqualTo(letters);
        assertThat(elements("rss.xml", "item")).isEqualTo(letters);
        assertThat(elements("sitemap.xml", "url")).isGreaterThan((int) letters);
        Object feed =
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(sample.file("feed.json")));
        assertThat(feed).isInstanceOfSatisfying(Map.class, it -> assertThat(it).containsKeys("version", "items"));
    }

    @ParameterizedTest
    @CsvSource({"DESK, LIGHT", "DESK, DARK", "PHONE, LIGHT", "PHONE, DARK"})
    void axe_finds_nothing_and_the_browser_talks_to_nobody_else(Screen screen, Scheme scheme) {
        var found = new ArrayList<String>();
        try (Browser browser = Browser.open(screen, scheme, Script.ON)) {
            for (String path : looked()) {
                browser.go(sample.url(path));
                for (String it : browser.complaints()) if (!isThe404(path, it)) found.add(path + ": " + it);
                assertThat(browser.requests())
                        .isNotEmpty()
                        .allMatch(it -> it.startsWith(sample.url("/").toString()));
                for (String it : browser.axe()) found.add(path + ": " + it);
                assertThat(browser.sideways()).as(path).isLessThanOrEqualTo(0);
                browser.complaints();
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_page_moves_sideways_on_the_narrowest_phone() {
        try (Browser browser = Browser.open(Screen.SMALL_PHONE, Scheme.LIGHT, Script.ON)) {
            for (String path : looked())
                assertThat(browser.go(sample.url(path)).sideways()).as(path).isLessThanOrEqualTo(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"DESK, LIGHT", "DESK, DARK", "PHONE, LIGHT", "PHONE, DARK"})
    void it_is_worth_looking_at(Screen screen, Scheme scheme) {
        for (var page : Map.of("home", "/", "letter", "/issues/a-wall-a-book-and-some-rain/", "archive", "/archive/")
                .entrySet()) {
            Path picture = PICTURES.resolve((page.getKey() + "-" + screen + "-" + scheme + ".png").toLowerCase());
            try (Browser browser = Browser.open(screen, scheme, Script.OFF)) {
                browser.go(sample.url(page.getValue())).picture(picture);
            }
            assertThat(picture).isNotEmptyFile();
        }
    }

    /// Each kind of page, and every letter.
    private static List<String> looked() {
        var paths = new ArrayList<>(sample.pages().keySet().stream()
                .filter(it -> it.endsWith("index.html"))
                .filter(it -> !it.startsWith("tags/") || it.equals("tags/index.html") || it.contains("/b"))
                .map(it -> "/" + it.substring(0, it.length() - "index.html".length()))
                .toList());
        paths.add("/nowhere");
        return paths;
    }

    private static boolean isThe404(String path, String complaint) {
        return path.equals("/nowhere") && complaint.contains("404");
    }

    private static List<URI> links(String path, String html) {
        URI page = sample.url("/" + path.replaceFirst("index\\.html$", ""));
        return LINK.matcher(html)
                .results()
                .flatMap(it -> Stream.of(it.group(1).split(", ")))
                .map(it -> page.resolve(it.split(" ")[0].replace("&amp;", "&")))
                .toList();
    }

    private static int elements(String feed, String name) throws Exception {
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readAllBytes(sample.file(feed))));
        return xml.getElementsByTagName(name).getLength();
    }
}
