package askfirst.journey;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.journey.Browser.Scheme;
import askfirst.journey.Browser.Screen;
import askfirst.journey.Browser.Script;
import askfirst.mail.MailFolder;
import askfirst.mail.StoredMail;
import askfirst.subscription.Rhythm;
import askfirst.subscription.State;
import askfirst.subscription.Subscriber;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From the form on the first page to the last trace, as a person with a mailbox and a browser without script goes.
class WholeWayTest extends WithSample {
    @ParameterizedTest
    @EnumSource(names = {"DESK", "SMALL_PHONE"})
    void a_stranger_becomes_a_reader_changes_her_mind_about_everything_and_is_forgotten(Screen screen)
            throws Exception {
        String address = ("reader-" + screen + "@example.org").toLowerCase(Locale.ROOT);
        try (Browser browser = Browser.open(screen, Scheme.LIGHT, Script.OFF)) {
            confirms(browser, address);
            String already = hearsThatSheIsAReader(browser, address);
            pausesAndStopsAndComesBack(browser, already, address);
            String own = keepsHerOwnPage(browser, already, address);
            movesAndTakesItBack(browser, own, address, "new-" + address);
            isForgotten(browser, own, address);
        }
    }

    private static void confirms(Browser browser, String address) throws Exception {
        ask(browser, address, "every-few-months");
        assertThat(browser.text()).doesNotContain(address);

        open(browser, sample.mail(address, "/confirm/")).followIntoNewTab("a.button");
        String confirm = browser.url();
        for (int opened = 0; opened < 2; opened++) {
            browser.go(confirm);
            seen(browser, "One more press", "one letter every few months");
        }
        assertThat(sample.reader(address))
                .as("opening the link changes nothing")
                .isEmpty();
        assertThat(browser.isSeenAtOnce("button.big")).isTrue();
        String promise = browser.text();

        browser.follow("button.big");
        seen(browser, "You are in", "15 November 2026", "A wall, a book, and some rain");
        assertThat(reader(address).state()).isEqualTo(State.ACTIVE);
        assertThat(reader(address).rhythm()).isEqualTo(Rhythm.EVERY_FEW_MONTHS);
        assertThat(sample.consents(address)).singleElement().satisfies(yes -> {
            assertThat(yes.page()).isEqualTo(sample.url("/").toString());
            assertThat(yes.yes().text().lines()).hasSizeGreaterThan(3).allMatch(promise::contains);
        });
        seen(browser.go(confirm), "You are in");
        browser.follow("ol.letters a");
        seen(browser, "A wall, a book, and some rain");
    }

    /// The same form says the same; her mailbox has what only a reader gets.
    private static String hearsThatSheIsAReader(Browser browser, String address) throws Exception {
        ask(browser, address, "every-letter");
        StoredMail mail = sample.mail(address, "/stop/");
        assertThat(reader(address).rhythm()).isEqualTo(Rhythm.EVERY_FEW_MONTHS);
        return mail.name();
    }

    private static void pausesAndStopsAndComesBack(Browser browser, String mail, String address) {
        mailbox(browser, mail).followIntoNewTab("a[href*='/stop/']");
        String stop = browser.url();
        seen(browser.go(stop), "No more letters?");
        assertThat(reader(address).state())
                .as("opening the link changes nothing")
                .isEqualTo(State.ACTIVE);
        assertThat(browser.isSeenAtOnce("button.big")).isTrue();

        browser.follow("form[action$='/pause'] button[value='3']");
        seen(browser, "A pause", "No letter comes until");
        assertThat(reader(address).state()).isEqualTo(State.PAUSED);
        browser.follow("a[href*='/stop/']");
        browser.follow("form[action$='/resume'] button");
        seen(browser, "The letters go on", "one letter every few months");
        assertThat(reader(address).state()).isEqualTo(State.ACTIVE);

        browser.go(stop).follow("form[action$='/less'] button[value='only-big-news']");
        seen(browser, "The letters go on", "only when there is big news");
        assertThat(reader(address).rhythm()).isEqualTo(Rhythm.ONLY_BIG_NEWS);

        browser.go(stop).follow("button.big");
        seen(browser, "It has stopped");
        assertThat(reader(address).state()).isEqualTo(State.STOPPED);
        browser.follow("form[action$='/undo'] button");
        seen(browser, "The letters go on", "only when there is big news");
        assertThat(reader(address).state()).isEqualTo(State.ACTIVE);
    }

    private static String keepsHerOwnPage(Browser browser, String mail, String address) {
        mailbox(browser, mail).followIntoNewTab("a[href*='/manage/']");
        String own = browser.url();
        seen(browser, "Your letters", address);
        browser.press("input[value='every-letter']").follow("form[action$='/rhythm'] button");
        seen(browser, "Kept.");
        assertThat(reader(address).rhythm()).isEqualTo(Rhythm.EVERY_LETTER);
        browser.type("#name", "Ann").follow("form[action$='/name'] button");
        seen(browser, "Kept.");
        assertThat(browser.value("#name")).isEqualTo("Ann");
        browser.type("#address", "ann@nowhere").follow("form[action$='/address'] button");
        seen(browser, "Nothing has changed: this did not look like an e-mail address.");
        return own;
    }

    private static void movesAndTakesItBack(Browser browser, String own, String old, String fresh) throws Exception {
        browser.go(own).type("#address", fresh).follow("form[action$='/address'] button");
        seen(browser, "Look into the new mailbox");
        open(browser, sample.mail(fresh, "/confirm/")).followIntoNewTab("a.button");
        seen(browser, "One more press");
        assertThat(sample.reader(fresh)).as("opening the link changes nothing").isEmpty();
        browser.follow("button.big");
        seen(browser, "You are in");
        assertThat(reader(old).address().wire()).isEqualTo(fresh);
        seen(browser.go(own), "This mail is not the newest");

        open(browser, sample.mail(old, "/undo/")).followIntoNewTab("a.button");
        seen(browser, "Your letters go to another mailbox");
        assertThat(reader(old).address().wire())
                .as("opening the link changes nothing")
                .isEqualTo(fresh);
        browser.follow("button.big");
        seen(browser, "The letters come here again");
        assertThat(reader(old).address().wire()).isEqualTo(old);
    }

    private static void isForgotten(Browser browser, String own, String address) {
        browser.go(own).follow("a[href$='/held']");
        seen(browser, "What is kept about you", address, "Ann", "One more press");
        browser.go(own).follow("a[href$='/erase']");
        seen(browser, "Erase everything?");
        assertThat(reader(address).state())
                .as("opening the page changes nothing")
                .isEqualTo(State.ACTIVE);
        browser.follow("button.big");
        seen(browser, "Everything is erased", "Only the fingerprint is left");
        assertThat(sample.reader(address)).isEmpty();
        assertThat(new MailFolder(sample.home.mail()).newest())
                .noneMatch(mail -> mail.to().equals(address));
        seen(browser.go(own), "There is nothing behind this link");
    }

    private static void ask(Browser browser, String address, String rhythm) {
        browser.go(sample.url("/"))
                .type("form.signup input[type=email]", address)
                .press("form.signup input[value='" + rhythm + "']")
                .follow("form.signup button");
        seen(browser, "Look into your mailbox");
    }

    /// Finds it in the local mailbox by its subject and goes on inside it.
    private static Browser open(Browser browser, StoredMail mail) {
        sample.mailbox(browser);
        assertThat(browser.text()).contains(mail.to(), mail.subject());
        browser.follow("a[href$='" + mail.name() + "']");
        return browser.inFrame("iframe");
    }

    private static Browser mailbox(Browser browser, String mail) {
        return sample.mailbox(browser).go(sample.mailbox().resolve(mail)).inFrame("iframe");
    }

    /// What the page says, and that it need not be moved sideways to be read.
    private static void seen(Browser browser, String... words) {
        assertThat(browser.text()).contains(words);
        assertThat(browser.sideways()).as(browser.url()).isLessThanOrEqualTo(0);
    }

    private static Subscriber reader(String address) {
        return sample.reader(address).orElseThrow();
    }
}
