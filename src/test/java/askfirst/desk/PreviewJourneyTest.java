package askfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.journey.Browser;
import askfirst.journey.SkippedByName;
import askfirst.site.Home;
import askfirst.web.Serving;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.FluentWait;

/// The preview as its author uses it: over HTTP, and once in a real browser.
@ExtendWith(SkippedByName.class)
class PreviewJourneyTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Path letter;
    private URI here;
    private PreviewServer server;
    private Thread watching;

    @BeforeEach
    void a_newsletter_with_one_draft_is_previewed() throws IOException {
        Path content = folder.resolve("site-content");
        letter = content.resolve("issues/2026-11-15-rain/index.md");
        Files.createDirectories(letter.getParent());
        Files.writeString(
                content.resolve("newsletter.yml"),
                "title: Rain\nauthor: Ada\nbase-url: https://example.org/letters/\n");
        write("The first words.");
        int port = new Serving.Ports("127.0.0.1", 0, 0).nextFree().open();
        here = URI.create("http://localhost:" + port + "/");
        var preview = new Preview(new Home(folder), here, Clock.systemUTC());
        preview.look();
        server = PreviewServer.start(preview, port).orElseThrow();
        watching = Thread.ofVirtual().start(() -> {
            try {
                server.watch(problems -> {});
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void stop() throws InterruptedException {
        watching.interrupt();
        watching.join();
        server.close();
    }

    @Test
    void drafts_lie_in_a_folder_nobody_else_may_open() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("data")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_draft_is_listed_and_has_three_views() throws Exception {
        assertThat(get("preview").body()).contains("A wall").contains("draft");
        assertThat(get("letters/issues/rain/").body()).contains("The first words.");
        assertThat(get("preview/letter/rain/mail").body())
                .contains("The first words.")
                .contains("<table");
        assertThat(get("preview/letter/rain/text").body())
                .contains("The first words.")
                .doesNotContain("<");
        assertThat(get("preview/letter/no-such-letter").statusCode()).isEqualTo(404);
    }

    @Test
    void a_saved_file_is_told_of_and_a_mistake_is_shown_while_the_page_stays() throws Exception {
        write("Other words.");
        assertThat(get("preview/newer-than/1").statusCode()).isEqualTo(200);
        assertThat(get("letters/issues/rain/").body()).contains("Other words.");

        Files.writeString(letter, "---\ntitel: A wall\ndate: 2026-11-15\n---\nBroken.\n");
        assertThat(get("preview/newer-than/2").statusCode()).isEqualTo(200);
        assertThat(get("preview").body()).contains("index.md:2").contains("title");
        assertThat(get("letters/issues/rain/").body()).contains("Other words.");
    }

    @Test
    void nothing_outside_the_previewed_archive_is_served() throws Exception {
        for (String path : new String[] {
            "letters/../../site-content/newsletter.yml",
            "letters/%2e%2e/%2e%2e/x",
            "letters//etc/passwd",
            "site-content/newsletter.yml"
        }) assertThat(get(path).statusCode()).as(path).isBetween(400, 499);
    }

    @Test
    void a_page_of_another_name_that_points_to_loopback_gets_nothing() throws Exception {
        try (var socket = new java.net.Socket("localhost", here.getPort())) {
            socket.getOutputStream()
                    .write("GET /preview HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void the_page_reloads_by_itself_and_shows_mail_phone_and_dark() throws Exception {
        try (Browser browser = Browser.open(Browser.Screen.DESK, Browser.Scheme.LIGHT, Browser.Script.ON)) {
            browser.go(here.resolve("preview/letter/rain"));
            assertThat(framed(browser, "The first words.")).isTrue();
            assertThat(browser.axe()).isEmpty();
            write("Words of the second draft.");
            assertThat(framed(browser, "Words of the second draft.")).isTrue();
            browser.press("[data-toggle=phone]").press("[data-toggle=dark]").press("[data-view=mail]");
            assertThat(framed(browser, "Words of the second draft.")).isTrue();
            assertThat(browser.driver().findElement(By.tagName("iframe")).getSize().width)
                    .isEqualTo(390);
            browser.picture(Path.of("target/pictures/preview-mail-phone-dark.png"));
            browser.press("[data-view=web]");
            assertThat(framed(browser, "Words of the second draft.")).isTrue();
            browser.picture(Path.of("target/pictures/preview-web-phone-dark.png"));
        }
    }

    @ParameterizedTest
    @CsvSource({"DESK, LIGHT", "SMALL_PHONE, DARK"})
    void the_desk_can_be_used_by_everybody_also_when_there_is_something_to_mend(
            Browser.Screen screen, Browser.Scheme scheme) throws Exception {
        String name = ("-" + screen + "-" + scheme + ".png").toLowerCase(Locale.ROOT);
        try (Browser browser = Browser.open(screen, scheme, Browser.Script.ON)) {
            Files.writeString(letter, "---\ntitel: A wall\ndate: 2026-11-15\n---\n");
            assertThat(get("preview/newer-than/1").statusCode()).isEqualTo(200);
            for (String page : List.of("preview", "preview/letter/rain", "preview/nothing")) {
                browser.go(here.resolve(page));
                assertThat(browser.axe()).as(page).isEmpty();
                assertThat(browser.sideways()).as(page).isLessThanOrEqualTo(0);
                browser.picture(Path.of("target/pictures", "desk-" + page.replace('/', '-') + name));
            }
        }
    }

    private static boolean framed(Browser browser, String words) {
        var driver = browser.driver();
        return new FluentWait<>(driver)
                .withTimeout(Duration.ofSeconds(10))
                .ignoring(RuntimeException.class)
                .until(it -> {
                    driver.switchTo().defaultContent();
                    driver.switchTo().frame("view");
                    boolean found = browser.text().contains(words);
                    driver.switchTo().defaultContent();
                    return found;
                });
    }

    private void write(String words) throws IOException {
        Files.writeString(letter, "---\ntitle: A wall\ndate: 2026-11-15\ndraft: true\n---\n" + words + "\n");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(here + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
