package askfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.problem.Problem;
import askfirst.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
    private static final URI HERE = URI.create("http://localhost:8080/");

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void two_keys_are_enough() throws IOException {
        Site site = read("title: Rain\nauthor: Ada\n").orElseThrow();

        assertThat(site.baseUrl()).isEqualTo(HERE);
        assertThat(site.signupUrl()).isEqualTo(HERE);
        assertThat(site.language()).isEqualTo(Locale.ENGLISH);
        assertThat(site.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(site.theme()).isEqualTo("classic");
        assertThat(said()).isEmpty();
    }

    @Test
    void every_key_is_read() throws IOException {
        Site site = read("""
                title: Rain
                author: Ada
                description: >
                  About rain,
                  mostly.
                language: pt-BR
                zone: Europe/Berlin
                base-url: https://ada.example/letters
                signup-url: https://ask.ada.example/
                rhythm: about once a month
                postal-address: |
                  1 Rain Street
                  Wet Town
                sender: ada@ada.example
                theme: my-own
                typography: plain
                rules: de
                links:
                  - label: Work
                    url: https://ada.example/work
                """).orElseThrow();

        assertThat(said()).isEmpty();
        assertThat(site.url("issues/a/")).isEqualTo("https://ada.example/letters/issues/a/");
        assertThat(site.path("/issues/a/")).isEqualTo("/letters/issues/a/");
        assertThat(site.signup("confirm/x")).isEqualTo("https://ask.ada.example/confirm/x");
        assertThat(site.description()).isEqualTo("About rain, mostly.");
        assertThat(site.postalAddress()).contains("1 Rain Street\nWet Town");
        assertThat(site.typography()).isEqualTo(Site.Typography.PLAIN);
        assertThat(site.rules()).isEqualTo(Site.Rules.DE);
        assertThat(site.at(site.baseUrl()).rules()).isEqualTo(Site.Rules.DE);
        assertThat(site.links()).containsExactly(new Site.Link("Work", "https://ada.example/work"));
    }

    @Test
    void a_folder_without_newsletter_says_how_to_begin() {
        assertThat(Site.read(new Home(folder), HERE, problems)).isEmpty();
        assertThat(said()).singleElement().asString().contains("askfirst init");
    }

    @Test
    void every_mistake_is_named_in_one_go() throws IOException {
        read("""
                titel: Rain
                language: not a language
                zone: Europe/Berlim
                base-url: ftp://example.org
                signup-url: "javascript:alert(1)"
                sender: Ada <ada@example.org>
                theme: ../../etc
                links: [{label: x, url: "javascript:alert(1)"}]
                """);

        assertThat(problems.sorted())
                .extracting(Problem::line)
                .contains(2, 3, 4, 5, 6, 7, 8)
                .hasSize(10);
        assertThat(said()).anyMatch(line -> line.contains("Did you mean Europe/Berlin?"));
        assertThat(said()).contains("site-content/newsletter.yml:1: There is no key `titel`. Did you mean `title`?");
    }

    /// Such a letter would leave with raw bytes in its envelope where a server does not speak SMTPUTF8.
    @Test
    void a_sender_whom_many_servers_would_not_take_is_refused_with_the_reason() throws IOException {
        read("title: Rain\nauthor: Ada\nbase-url: https://example.org\nsender: jörg@example.org\n");
        assertThat(said()).singleElement().asString().contains(":4:", "plain letters", "jörg@example.org");
    }

    @Test
    void a_sender_may_have_a_domain_of_any_script() throws IOException {
        assertThat(read("title: Rain\nauthor: Ada\nbase-url: https://example.org\nsender: ada@bücher.example\n"))
                .isPresent();
        assertThat(said()).isEmpty();
    }

    private Optional<Site> read(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("site-content"));
        Files.writeString(folder.resolve("site-content/newsletter.yml"), yaml);
        return Site.read(new Home(folder), HERE, problems);
    }

    private List<String> said() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    @Test
    void an_address_is_what_the_rules_of_addresses_make_of_it() throws IOException {
        Site site = read("title: Rain\nauthor: Ada\nbase-url: https://example.org/a/letters\n")
                .orElseThrow();
        for (String path : new String[] {
            "",
            "/",
            "issues/rain/",
            "/issues/rain/",
            "feed.json",
            "tags/a-b_c/",
            "a/../b",
            "../b",
            "./b",
            "a/./b",
            "a/.b",
            "a//b",
            ".well-known/x",
            "a..b/",
            "a/..",
            "a./b",
            "%C3%BC",
            "?q",
            "#f",
            "a?b",
            "a;b",
            "a~b",
            "ü/"
        }) {
            String below = path.startsWith("/") ? path.substring(1) : path;
            assertThat(site.url(path))
                    .as(path)
                    .isEqualTo(URI.create("https://example.org/a/letters/")
                            .resolve(below)
                            .toString());
        }
    }
}
