package askfirst.journey;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.journey.Browser.Scheme;
import askfirst.journey.Browser.Screen;
import askfirst.journey.Browser.Script;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/// The author brings LinkedIn's export and goes through the people she knows.
@ExtendWith(SkippedByName.class)
class ReviewTest {
    private static final Path FILES = Path.of("src/test/resources/linkedin").toAbsolutePath();
    private static final String ZIP = "16_Basic_LinkedInDataExport_11-20-2026.zip";

    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void serve() {
        sample = Sample.serve(folder);
    }

    @AfterEach
    void stop() {
        sample.close();
    }

    @Test
    void by_keyboard() throws Exception {
        try (Browser browser = Browser.open(Screen.DESK, Scheme.LIGHT, Script.ON)) {
            enter(browser);
            bring(browser, ZIP);
            assertThat(browser.text()).contains("Nobody was subscribed and nothing was sent", "About 1 person in 100");
            browser.follow("a.button.main");
            assertThat(count(browser, "input[type=checkbox]")).isZero();

            keys(browser, "jjk");
            String first = here(browser).getAttribute("id");
            keys(browser, "t");
            heard(browser, "you talked with");
            assertThat(here(browser).getAttribute("id")).isEqualTo(first);
            assertThat(here(browser).getText()).contains("Talked today");
            keys(browser, "1");
            heard(browser, "how close");
            assertThat(here(browser)
                            .findElement(By.cssSelector("[data-key='1']"))
                            .getAttribute("aria-pressed"))
                    .isEqualTo("true");
            keys(browser, "n");
            browser.driver().switchTo().activeElement().sendKeys("owes me a book\n");
            heard(browser, "your note");
            keys(browser, "s");
            heard(browser, "Not now");
            assertThat(here(browser).getText()).contains("not now, until");
            keys(browser, "u");
            heard(browser, "Taken back");
            assertThat(here(browser).getText()).doesNotContain("not now, until").contains("Talked today");
            assertThat(here(browser).findElement(By.name("note")).getDomProperty("value"))
                    .isEqualTo("owes me a book");

            keys(browser, "x");
            waitFor(browser, "You cannot take it back");
            browser.follow("button.main");
            assertThat(here(browser).getText()).contains("asked not to be contacted");
            keys(browser, "\n");
            waitFor(browser, "How do you know her");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void without_script() {
        try (Browser browser = Browser.open(Screen.DESK, Scheme.DARK, Script.OFF)) {
            enter(browser);
            bring(browser, ZIP);
            browser.follow("a.button.main").follow(".person:nth-child(2) button[value='talked']");
            assertThat(browser.url()).contains("#p-");
            assertThat(browser.text()).contains("Noted that you talked");
            browser.follow(".person:nth-child(2) .who a").type("#reason", "We built a wall together");
            browser.follow("button[value='reason']");
            assertThat(browser.value("#reason")).isEqualTo("We built a wall together");
            browser.follow(".notice button");
            assertThat(browser.value("#reason")).isEmpty();
            assertThat(browser.text()).contains("Taken back");
        }
    }

    @Test
    void names_that_are_markup_stay_text_on_every_page() {
        try (Browser browser = Browser.open(Screen.DESK, Scheme.LIGHT, Script.ON)) {
            enter(browser);
            bring(browser, "09_connections_hostile_values.csv");
            harmless(browser);
            browser.follow("a.button.main");
            harmless(browser);
            List<String> people = browser.driver().findElements(By.cssSelector(".who a")).stream()
                    .map(it -> it.getDomProperty("href"))
                    .toList();
            assertThat(people).hasSizeGreaterThan(10);
            for (String person : people) {
                harmless(browser.go(person));
                harmless(browser.go(person + "/never"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DESK, LIGHT", "DESK, DARK", "PHONE, LIGHT", "SMALL_PHONE, DARK"})
    void every_page_is_valid_and_can_be_used_by_everybody(Screen screen, Scheme scheme) throws Exception {
        var pages = new Inspection(screen, scheme);
        try (Browser browser = Browser.open(screen, scheme, Script.ON)) {
            URI desk = enter(browser);
            pages.look(browser.go(desk.resolve("/connections")), "people-nobody");
            pages.look(browser.go(desk.resolve("/connections/import")), "people-import");
            bring(browser, ZIP);
            pages.look(browser, "people-imported");
            bring(browser, "09_connections_hostile_values.csv");
            pages.look(browser, "people-imported-hostile");
            pages.look(browser.go(desk.resolve("/connections")), "people");
            pages.look(browser.go(desk.resolve("/connections?search=natarajan")), "people-found");
            browser.driver().executeScript("document.querySelector('.person').scrollIntoView({block: 'center'})");
            browser.press("button[value='tie-1']");
            heard(browser, "how close");
            pages.look(browser.follow(".who a"), "people-one");
            URI one = URI.create(browser.url());
            pages.look(browser.follow("form[action*='/choose/'] button"), "people-reason");
            pages.look(browser.type("#reason", "we shared a lab").follow("button.main"), "people-chosen");
            pages.look(browser.go(desk), "desk-hints");
            pages.look(browser.go(one.resolve(one.getPath() + "/never")), "people-never");
            pages.look(browser.go(desk.resolve("/connections?search=nobodyatall")), "people-none");
            bring(browser, "17_address_book_google_contacts_not_linkedin.csv");
            pages.look(browser.go(desk.resolve("/connections/questions")), "people-question");
            bring(browser, "../linkedin-odd/columns.csv");
            pages.look(browser, "people-columns");
        }
        pages.finds_nothing();
    }

    private URI enter(Browser browser) {
        URI login = sample.login();
        browser.go(login).follow("button.main");
        return login.resolve("/");
    }

    private void bring(Browser browser, String file) {
        browser.go(URI.create(browser.url()).resolve("/connections/import"));
        browser.driver()
                .findElement(By.cssSelector("input[type=file]"))
                .sendKeys(FILES.resolve(file).normalize().toString());
        browser.follow("button.main");
        for (int i = 0; i < 300 && browser.source().contains("every 500ms"); i++) pause();
    }

    private static void harmless(Browser browser) {
        assertThat(count(browser, "main script, main img, main b, [href^='javascript:']"))
                .isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    /// At once, because the driver waits for what it does not find.
    private static long count(Browser browser, String css) {
        Object count = browser.driver().executeScript("return document.querySelectorAll(arguments[0]).length", css);
        return count instanceof Number number ? number.longValue() : -1;
    }

    private static void keys(Browser browser, String keys) {
        browser.driver().switchTo().activeElement().sendKeys(keys);
    }

    private static WebElement here(Browser browser) {
        return browser.driver().findElement(By.cssSelector("[data-here]"));
    }

    private static void heard(Browser browser, String words) {
        for (int i = 0; i < 600; i++) {
            String notice = browser.text();
            boolean isSettled = count(browser, ".htmx-request, .htmx-settling") == 0;
            if (notice.contains(words) && isSettled) return;
            pause();
        }
        throw new AssertionError("not said: " + words + " but " + browser.text());
    }

    private static void waitFor(Browser browser, String words) {
        for (int i = 0; i < 600 && !browser.text().contains(words); i++) pause();
        assertThat(browser.text()).contains(words);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
