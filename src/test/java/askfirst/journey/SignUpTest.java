package askfirst.journey;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.journey.Browser.Scheme;
import askfirst.journey.Browser.Screen;
import askfirst.journey.Browser.Script;
import askfirst.mail.StoredMail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the form on the first page to a reader and out again, as a person with a browser and a mailbox does it.
class SignUpTest extends WithSample {
    @Test
    void it_was_not_me_ends_it() throws Exception {
        String address = "not-me@example.org";
        try (Browser browser = Browser.open(Screen.PHONE, Scheme.LIGHT, Script.OFF)) {
            ask(browser, address);
            String confirm = link(sample.mail(address, "/confirm/"), "confirm");
            browser.go(confirm).follow("form[action$='/not-me'] button");
            assertThat(browser.text()).contains("Nothing will come");
            assertThat(browser.go(confirm).text()).contains("This request is deleted");
            assertThat(sample.reader(address)).isEmpty();
        }
    }

    @Test
    void what_is_no_address_can_be_mended_where_it_was_typed() {
        try (Browser browser = Browser.open(Screen.PHONE, Scheme.LIGHT, Script.OFF)) {
            ask(browser, "reader@nowhere");
            assertThat(browser.text()).contains("address");
            assertThat(browser.value("#address")).isEqualTo("reader@nowhere");
            browser.type("#address", "mended@example.org").follow("form.signup button");
            assertThat(browser.text()).contains("Look into your mailbox");
        }
    }

    @Test
    void the_newcomer_finds_the_mail_in_the_local_mailbox() throws Exception {
        String address = "newcomer@example.org";
        try (Browser browser = Browser.open(Screen.DESK, Scheme.LIGHT, Script.OFF)) {
            ask(browser, address);
            StoredMail mail = sample.mail(address, "/confirm/");
            sample.mailbox(browser);
            assertThat(browser.text()).contains(address, mail.subject());
            browser.follow("a[href$='" + mail.name() + "']");
            browser.inFrame("iframe").followIntoNewTab("a.button");
            assertThat(browser.text()).contains("One more press");
        }
    }

    @ParameterizedTest
    @CsvSource({"DESK, LIGHT", "DESK, DARK", "PHONE, LIGHT", "PHONE, DARK"})
    void every_page_of_the_way_is_valid_and_can_be_used_by_everybody(Screen screen, Scheme scheme) throws Exception {
        String address = (screen + "." + scheme + "@example.org").toLowerCase(Locale.ROOT);
        var pages = new Inspection(screen, scheme);
        try (Browser browser = Browser.open(screen, scheme, Script.ON)) {
            ask(browser, "reader@nowhere");
            pages.look(browser, "mistake");
            ask(browser, "reader@gmial.com");
            pages.look(browser, "spelling");
            browser.go(sample.url("/subscribe"))
                    .type("form.signup input[type=email]", address)
                    .follow("form.signup button");
            pages.look(browser, "doubt");
            ask(browser, address);
            pages.look(browser, "asked");
            StoredMail confirmation = sample.mail(address, "/confirm/");
            String confirm = link(confirmation, "confirm");
            pages.look(browser.go(confirm), "confirm");
            browser.follow("button.big");
            pages.look(browser, "confirmed");
            ask(browser, address);
            StoredMail already = sample.mail(address, "/stop/");
            String own = link(already, "manage");
            pages.look(browser.go(own), "own");
            pages.look(browser.go(own + "/held"), "held");
            pages.look(browser.go(own + "/erase"), "erase");
            movesAndComesBack(browser.go(own), address, pages);
            String stop = link(already, "stop");
            pages.look(browser.go(stop), "stop");
            browser.follow("form[action$='/pause'] button");
            pages.look(browser, "paused");
            pages.look(browser.go(stop), "stop-paused");
            browser.follow("form[action$='/less'] button");
            browser.go(stop).follow("form[action$='/resume'] button");
            pages.look(browser, "goes-on");
            browser.go(stop).follow("button.big");
            pages.look(browser, "stopped");
            browser.follow("form[action$='/undo'] button");
            pages.look(browser, "undone");
            browser.go(stop).follow("form[action$='/never'] button");
            pages.look(browser, "never");
            browser.follow("form[action$='/again'] button");
            StoredMail back = sample.mail(address, "you once wanted no mail");
            pages.look(browser.go(confirm), "never-confirm");
            pages.look(browser.go(sample.url("/subscribe")), "ask");
            pages.look(browser.go(sample.url("/confirm/" + "A".repeat(43))), "gone");
            pages.look(browser.go(sample.url("/stop/" + "A".repeat(43))), "unknown");
            pages.look(sample.mailbox(browser), "mailbox");
            pages.look(browser.go(sample.mailbox().resolve(confirmation.name())), "mail-shown");
            lookAtMail(pages, browser, confirmation, "mail");
            lookAtMail(pages, browser, already, "already");
            lookAtMail(pages, browser, back, "return");
            pages.look(browser.go(own), "own-never");
            browser.go(own + "/erase").follow("button.big");
            pages.look(browser, "erased");
            pages.look(browser.go(own), "nothing");
        }
        pages.finds_nothing();
    }

    private static void movesAndComesBack(Browser browser, String address, Inspection pages) throws Exception {
        String fresh = "new." + address;
        String own = browser.url();
        browser.type("#address", fresh).follow("form[action$='/address'] button");
        pages.look(browser, "new-address");
        StoredMail question = sample.mail(fresh, "/confirm/");
        lookAtMail(pages, browser, question, "new-address-mail");
        browser.go(link(question, "confirm")).follow("button.big");
        pages.look(browser.go(own), "older");
        StoredMail moved = sample.mail(address, "/undo/");
        lookAtMail(pages, browser, moved, "moved");
        pages.look(browser.go(link(moved, "undo")), "undo");
        browser.follow("button.big");
        pages.look(browser, "undone-move");
    }

    private static void ask(Browser browser, String address) {
        browser.go(sample.url("/"))
                .type("form.signup input[type=email]", address)
                .follow("form.signup button");
    }

    private static void lookAtMail(Inspection pages, Browser browser, StoredMail mail, String picture)
            throws Exception {
        Path file = folder.resolve("mail.html");
        Files.writeString(file, mail.html().orElseThrow());
        pages.lookAtMail(browser.go(file.toUri()), picture);
    }

    private static String link(StoredMail mail, String kind) {
        Matcher link = Pattern.compile(
                        Pattern.quote(sample.url("/" + kind + "/").toString()) + "[\\w-]+")
                .matcher(mail.text().orElse(""));
        assertThat(link.find()).as("a " + kind + " link in " + mail.text()).isTrue();
        return link.group();
    }
}
