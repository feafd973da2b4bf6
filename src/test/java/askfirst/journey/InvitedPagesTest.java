package askfirst.journey;

import askfirst.journey.Browser.Scheme;
import askfirst.journey.Browser.Screen;
import askfirst.journey.Browser.Script;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What somebody sees behind her personal link, in both languages.
@ExtendWith(SkippedByName.class)
class InvitedPagesTest {
    private static final Instant TODAY = Instant.now(Clock.systemUTC());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"en, DESK, LIGHT", "en, PHONE, DARK", "de, DESK, DARK", "de, SMALL_PHONE, LIGHT"})
    void every_page_is_valid_and_can_be_used_by_everybody(String language, Screen screen, Scheme scheme)
            throws Exception {
        var pages = new Inspection(screen, scheme);
        String name = "invited-" + language;
        try (Sample sample = Sample.serve(folder, yml -> in(language, yml));
                Browser browser = Browser.open(screen, scheme, Script.ON)) {
            URI yes = Invited.link(sample, "yes", TODAY);
            pages.look(browser.go(yes), name);
            pages.look(browser.follow("button.big"), name + "-yes");
            pages.look(browser.type("#address", "ines@nowhere").follow("main form button"), name + "-mistake");
            pages.look(browser.type("#address", "ines@gmial.com").follow("main form button"), name + "-spelling");
            pages.look(
                    browser.go(yes + "/yes")
                            .type("#address", "ines@example.org")
                            .follow("main form button"),
                    name + "-doubt");
            // because nobody types so fast, and who does is asked once more
            Thread.sleep(2_100);
            pages.look(browser.follow("main form button"), name + "-asked");
            pages.look(browser.type("#url", "no page").follow(".place button"), name + "-place-mistake");
            pages.look(browser.type("#url", "ines.example.org").follow(".place button"), name + "-place");
            pages.look(browser.go(yes), name + "-answered");
            browser.go(Invited.link(sample, "no", TODAY));
            pages.look(browser.follow("form[action$='/no'] button"), name + "-declined");
            browser.go(Invited.link(sample, "never", TODAY));
            pages.look(browser.follow("form[action$='/never'] button"), name + "-never");
            pages.look(browser.type("#address", "me@nowhere").follow("main form button"), name + "-never-mistake");
            pages.look(browser.type("#address", "me@example.org").follow("main form button"), name + "-never-address");
            Instant longAgo = TODAY.minus(40, ChronoUnit.DAYS);
            pages.look(browser.go(Invited.link(sample, "late", longAgo)), name + "-expired");
            pages.look(browser.go(sample.url("/i/0000-0000-0000-0000")), name + "-unknown");
            for (int i = 10; i < 45; i++) browser.go(sample.url("/i/0000-0000-0000-00" + i));
            pages.look(browser, name + "-too-many");
        }
        pages.finds_nothing();
    }

    private static String in(String language, String yml) {
        return language.equals("de")
                ? yml.replace("language: en", "language: de").replace("about once a month", "etwa einmal im Monat")
                : yml;
    }
}
