package askfirst.journey;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.journey.Browser.Scheme;
import askfirst.journey.Browser.Screen;
import askfirst.journey.Browser.Script;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/// From the login link to the numbers of a round, as the author goes: with a browser without script, and with keys
/// only.
@ExtendWith(SkippedByName.class)
class AuthorsWayTest {
    private static final Path ZIP = Path.of("src/test/resources/linkedin/16_Basic_LinkedInDataExport_11-20-2026.zip")
            .toAbsolutePath();

    private static final String OPEN = "form[action$='/open'] button";

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

    @ParameterizedTest
    @EnumSource(names = {"DESK", "SMALL_PHONE"})
    void without_script(Screen screen) {
        try (Browser browser = Browser.open(screen, Scheme.LIGHT, Script.OFF)) {
            URI login = sample.login();
            browser.go(login).follow("button.main");
            seen(browser, "Before your first letter");
            brings(browser, login);
            invites(browser, login, "Tomás", "we built the mill together");
            invites(browser, login, "Bjørn", "you taught me to sail");
            asks(browser);
            approves(browser);
            approves(browser);
            pastes(browser);
            browser.go(login.resolve("/rounds")).follow("main .rows a");
            seen(browser, "Of 2 asked, 0 answered", "Fewer than ten were asked", "asked, no answer yet");
        }
    }

    /// The file is all that a key of the page cannot choose.
    @Test
    void with_keys_only() {
        try (Browser browser = Browser.open(Screen.DESK, Scheme.LIGHT, Script.ON)) {
            browser.go(sample.login()).tabTo("button.main").followKeys(Keys.ENTER);
            bringsByKey(browser);
            choosesByKey(browser, "reyes", "we built the mill together");
            choosesByKey(browser, "eksempel a", "you taught me to sail");
            asksByKey(browser);
            approvesByKey(browser);
            approvesByKey(browser);
            pastesByKey(browser);
            browser.tabTo("nav[aria-label='Desk'] a[href='/outbox']").followKeys(Keys.ENTER);
            browser.tabTo("a[href='/rounds']").followKeys(Keys.ENTER);
            browser.tabTo("main .rows a").followKeys(Keys.ENTER);
            seen(browser, "Of 2 asked, 0 answered", "Fewer than ten were asked", "asked, no answer yet");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void bringsByKey(Browser browser) {
        browser.tabTo("a[href='/connections']").followKeys(Keys.ENTER);
        browser.tabTo("main a[href='/connections/import']").followKeys(Keys.ENTER);
        browser.driver().findElement(By.id("file")).sendKeys(ZIP.toString());
        browser.tabTo("button.main").followKeys(Keys.ENTER);
        for (int i = 0; i < 30 && !browser.text().contains("Nobody was subscribed"); i++) pause();
        browser.tabTo("a.button.main").followKeys(Keys.ENTER);
    }

    private static void choosesByKey(Browser browser, String search, String reason) {
        browser.keys("/").keys(search).followKeys(Keys.ENTER);
        browser.keys("j").followKeys("i");
        seen(browser, "why may you write?");
        browser.keys(reason).tabTo("button.main").followKeys(Keys.ENTER);
        seen(browser, "is chosen, and waits in your outbox");
    }

    private static void asksByKey(Browser browser) {
        browser.tabTo("nav[aria-label='Desk'] a[href='/outbox']").followKeys(Keys.ENTER);
        browser.followKeys("n");
        browser.tabTo("#occasion").keys("The first letter").tabTo("#subject").keys("A letter, if you like");
        browser.tabTo("button[value=make]").followKeys(Keys.ENTER);
        seen(browser, "Drafts to finish");
        browser.keys("j");
    }

    /// From the outbox, or from the page of the draft that comes next.
    private static void approvesByKey(Browser browser) {
        browser.followKeys("o").keys("e").keys(Keys.END, " Are you well?");
        assertThat(browser.value("#text")).contains("Are you well?");
        browser.keys(Keys.ESCAPE).followKeys("a");
        seen(browser, "is approved");
    }

    private static void pastesByKey(Browser browser) {
        if (!browser.url().endsWith("/outbox"))
            browser.tabTo("nav[aria-label='Desk'] a[href='/outbox']").followKeys(Keys.ENTER);
        browser.followKeys("q");
        for (int i = 0; i < 2; i++) {
            seen(browser, "Are you well?");
            browser.keys("c");
            for (int waited = 0; waited < 50 && browser.text().contains("/i/····"); waited++) pause();
            seen(browser, "The link has left the outbox", "/i/");
            browser.followKeys("p");
            seen(browser, "has her letter");
        }
        seen(browser, "Nothing is to be pasted");
    }

    private static void brings(Browser browser, URI login) {
        browser.go(login.resolve("/connections")).follow("main a[href='/connections/import']");
        seen(browser, "It subscribes nobody and sends nothing");
        browser.driver().findElement(By.id("file")).sendKeys(ZIP.toString());
        browser.follow("button.main");
        for (int i = 0; i < 30 && !browser.text().contains("Nobody was subscribed"); i++) pause();
        seen(browser, "Nobody was subscribed and nothing was sent");
        browser.follow("a.button.main");
        seen(browser, "nobody is ticked");
    }

    private static void invites(Browser browser, URI login, String name, String reason) {
        browser.go(login.resolve("/connections"))
                .type("[name=search]", name)
                .follow("[role=search] button")
                .follow(".who a")
                .follow("form[action*='/choose/'] button");
        seen(browser, "Before you invite " + name);
        browser.type("#reason", reason).follow("button.main");
        seen(browser, name, "is chosen, and waits in your outbox", "Nothing is sent");
    }

    private static void asks(Browser browser) {
        browser.follow("nav[aria-label='Desk'] a[href='/outbox']");
        seen(browser, "Chosen, and no letter yet", "Tomás Reyes Quiroga", "Bjørn Åkesson-Eksempel");
        browser.follow("a.button.main").type("#occasion", "The first letter").type("#subject", "A letter, if you like");
        browser.follow("button[value=look]");
        seen(browser, "How it reads for two of them", "we built the mill together", "you taught me to sail");
        browser.follow("button[value=make]");
        seen(browser, "Drafts to finish", "Nothing is sent");
    }

    private static void approves(Browser browser) {
        browser.follow(OPEN);
        String letter = browser.value("#text");
        browser.type("#text", letter.replace("Would you like", "How is the boat? Would you like"))
                .follow("button[form=letter]:not(.main)");
        seen(browser, "Saved.");
        browser.follow("button[formaction$='/approve']");
        seen(browser, "is approved");
    }

    private static void pastes(Browser browser) {
        browser.follow("nav[aria-label='Desk'] a[href='/outbox']").follow("a.button.main[href='/queue']");
        for (int i = 0; i < 2; i++) {
            seen(browser, "How is the boat?", "/i/", "Her link would lead to this machine");
            browser.picture(Path.of("target/pictures/queue-only-here.png"));
            browser.follow("form[action$='/copied'] button");
            seen(browser, "does not count as sent");
            browser.follow("form[action$='/pasted'] button");
            seen(browser, "has her letter");
        }
        seen(browser, "Nothing is to be pasted");
    }

    /// What the page says, and that it need not be moved sideways to be read.
    private static void seen(Browser browser, String... words) {
        assertThat(browser.text()).contains(words);
        assertThat(browser.sideways()).as(browser.url()).isLessThanOrEqualTo(0);
    }

    private static void pause() {
        LockSupport.parkNanos(200_000_000);
    }
}
