package askfirst.journey;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.journey.Browser.Scheme;
import askfirst.journey.Browser.Screen;
import askfirst.journey.Browser.Script;
import askfirst.subscription.ImportRow;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.interactions.Actions;

/// The author's own pages, held against the HTML checker and axe, and looked at.
class DeskTest extends WithSample {
    @ParameterizedTest
    @CsvSource({"DESK, LIGHT", "DESK, DARK", "PHONE, LIGHT", "SMALL_PHONE, DARK"})
    void every_page_is_valid_and_can_be_used_by_everybody(Screen screen, Scheme scheme) throws Exception {
        var pages = new Inspection(screen, scheme);
        try (Browser browser = Browser.open(screen, scheme, Script.ON)) {
            URI login = sample.login();
            pages.look(browser.go(login.resolve("/")), "desk-door");
            pages.look(browser.go(login), "desk-login");
            browser.follow("button.main");
            pages.look(browser, "desk-home");
            pages.look(browser.go(login.resolve("/readers")), "desk-readers");
            pages.look(browser.go(login.resolve("/mail/")), "desk-mail");
            pages.look(browser.go(login.resolve("/nowhere")), "desk-missing");
            pages.look(browser.go(login), "desk-link-gone");
            pages.look(browser.go(login.resolve("/")).follow("form[action='/logout'] button"), "desk-left");
        }
        pages.finds_nothing();
    }

    @Test
    void keys_press_what_the_page_names_in_the_row_one_is_in_and_never_while_one_writes() {
        try (Browser browser = Browser.open(Screen.DESK, Scheme.LIGHT, Script.ON)) {
            browser.go(sample.login()).follow("button.main");
            browser.driver().executeScript("""
                    document.querySelector("main").innerHTML = `<input id="field" data-key="f">
                      <button type="button" data-key="j" data-move="next">next</button>
                      <button type="button" data-key="k" data-move="previous">previous</button>
                      <div id="one" data-row><button type="button" data-key="a">one</button></div>
                      <div id="two" data-row><button type="button" data-key="a">two</button></div><p id="said"></p>`;
                    for (const button of document.querySelectorAll("[data-row] button"))
                      button.addEventListener("click", () => document.getElementById("said").append(button.textContent));
                    """);
            type(browser, "jajaka");
            assertThat(browser.text()).contains("onetwoone");
            type(browser, "fja");
            assertThat(browser.value("#field")).isEqualTo("ja");
            assertThat(browser.text()).contains("onetwoone").doesNotContain("onetwooneone");
        }
    }

    private static void type(Browser browser, String keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    @Test
    void an_old_newsletter_shows_its_readers_in_a_picture() throws Exception {
        becomeReaders();
        for (Scheme scheme : Scheme.values()) {
            for (Screen screen : List.of(Screen.DESK, Screen.PHONE)) {
                var pages = new Inspection(screen, scheme);
                try (Browser browser = Browser.open(screen, scheme, Script.ON)) {
                    browser.go(sample.login()).follow("button.main").follow("a[href='/readers']");
                    assertThat(browser.text()).contains("Brought along from another tool", "12 · 100 %");
                    pages.look(browser, "desk-many");
                }
                pages.finds_nothing();
            }
        }
    }

    private static void becomeReaders() {
        var rows = new ArrayList<ImportRow>();
        for (int i = 0; i < 12; i++) {
            String day = "2026-%02d-%02d".formatted(1 + i * 3 / 4, 3 + i);
            String words = "Yes, send me the letter.";
            rows.add(new ImportRow.Written(
                    i + 2, "reader" + i + "@example.com", day, "https://example.com/form", words, "", "", ""));
        }
        sample.bring(rows);
    }
}
