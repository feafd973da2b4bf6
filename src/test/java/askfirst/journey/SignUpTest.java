package askfirst.journey;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.journey.Browser.Scheme;
import askfirst.journey.Browser.Screen;
import askfirst.journey.Browser.Script;
import askfirst.mail.StoredMail;
import askfirst.theme.NuChecker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the form on the first page to a reader and out again, as a person with a browser and a mailbox does it.
class SignUpTest extends WithSample {
    private static final Path PICTURES = Path.of("target/pictures");

    /// What axe wants of a page in a browser, and mail programs bring themselves.
    private static final Pattern PAGES_ONLY = Pattern.compile("^(landmark-one-main|page-has-heading-one|region):");

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
        var found = new ArrayList<String>();
        try (Browser browser = Browser.open(screen, scheme, Script.ON)) {
            ask(browser, "reader@nowhere");
            String name = "-" + screen + "-" + scheme + ".png";
            look(browser, "mistake" + name, found);
            ask(browser, "reader@gmial.com");
            look(browser, "spelling" + name, found);
            browser.go(sample.url("/subscribe"))
                    .type("form.signup input[type=email]", address)
                    .follow("form.signup button");
            look(browser, "doubt" + name, found);
            ask(browser, address);
            look(browser, "asked" + name, found);
            StoredMail confirmation = sample.mail(address, "/confirm/");
            String confirm = link(confirmation, "confirm");
            look(browser.go(confirm), "confirm" + name, found);
            browser.follow("button.big");
            look(browser, "confirmed" + name, found);
            ask(browser, address);
            StoredMail already = sample.mail(address, "/stop/");
            String own = link(already, "manage");
            look(browser.go(own), "own" + name, found);
            look(browser.go(own + "/held"), "held" + name, found);
            look(browser.go(own + "/erase"), "erase" + name, found);
            movesAndComesBack(browser.go(own), address, name, found);
            String stop = link(already, "stop");
            look(browser.go(stop), "stop" + name, found);
            browser.follow("form[action$='/pause'] button");
            look(browser, "paused" + name, found);
            look(browser.go(stop), "stop-paused" + name, found);
            browser.follow("form[action$='/less'] button");
            browser.go(stop).follow("form[action$='/resume'] button");
            look(browser, "goes-on" + name, found);
            browser.go(stop).follow("button.big");
            look(browser, "stopped" + name, found);
            browser.follow("form[action$='/undo'] button");
            look(browser, "undone" + name, found);
            browser.go(stop).follow("form[action$='/never'] button");
            look(browser, "never" + name, found);
            browser.follow("form[action$='/again'] button");
            StoredMail back = sample.mail(address, "you once wanted no mail");
            look(browser.go(confirm), "never-confirm" + name, found);
            look(browser.go(sample.url("/subscribe")), "ask" + name, found);
            look(browser.go(sample.url("/confirm/" + "A".repeat(43))), "gone" + name, found);
            look(browser.go(sample.url("/stop/" + "A".repeat(43))), "unknown" + name, found);
            look(sample.mailbox(browser), "mailbox" + name, found);
            look(browser.go(sample.mailbox().resolve(confirmation.name())), "mail-shown" + name, found);
            mail(browser, confirmation, "mail" + name, found);
            mail(browser, already, "already" + name, found);
            mail(browser, back, "return" + name, found);
            look(browser.go(own), "own-never" + name, found);
            browser.go(own + "/erase").follow("button.big");
            look(browser, "erased" + name, found);
            look(browser.go(own), "nothing" + name, found);
        }
        assertThat(found).isEmpty();
    }

    private static void movesAndComesBack(Browser browser, String address, String name, List<String> found)
            throws Exception {
        String fresh = "new." + address;
        String own = browser.url();
        browser.type("#address", fresh).follow("form[action$='/address'] button");
        look(browser, "new-address" + name, found);
        StoredMail question = sample.mail(fresh, "/confirm/");
        mail(browser, question, "new-address-mail" + name, found);
        browser.go(link(question, "confirm")).follow("button.big");
        look(browser.go(own), "older" + name, found);
        StoredMail moved = sample.mail(address, "/undo/");
        mail(browser, moved, "moved" + name, found);
        look(browser.go(link(moved, "undo")), "undo" + name, found);
        browser.follow("button.big");
        look(browser, "undone-move" + name, found);
    }

    private static void ask(Browser browser, String address) {
        browser.go(sample.url("/"))
                .type("form.signup input[type=email]", address)
                .follow("form.signup button");
    }

    private static void look(Browser browser, String picture, List<String> found) throws InterruptedException {
        String name = picture.toLowerCase(Locale.ROOT);
        browser.complaints().stream()
                .filter(it -> !it.contains("the server responded with a status of 4"))
                .forEach(it -> found.add(name + ": " + it));
        browser.axe().forEach(it -> found.add(name + ": " + it));
        found.addAll(NuChecker.complaints(Map.of(name, "<!doctype html>" + browser.source())));
        if (browser.sideways() > 0) found.add(name + " moves sideways");
        browser.complaints();
        browser.picture(PICTURES.resolve(name));
    }

    private static void mail(Browser browser, StoredMail mail, String picture, List<String> found) throws Exception {
        Path file = folder.resolve("mail.html");
        Files.writeString(file, mail.html().orElseThrow());
        browser.go(file.toUri());
        browser.axe().stream()
                .filter(it -> !PAGES_ONLY.matcher(it).find())
                .forEach(it -> found.add(picture + ": " + it));
        if (browser.sideways() > 0) found.add(picture + " moves sideways");
        browser.picture(PICTURES.resolve(picture.toLowerCase(Locale.ROOT)));
    }

    private static String link(StoredMail mail, String kind) {
        Matcher link = Pattern.compile(
                        Pattern.quote(sample.url("/" + kind + "/").toString()) + "[\\w-]+")
                .matcher(mail.text().orElse(""));
        assertThat(link.find()).as("a " + kind + " link in " + mail.text()).isTrue();
        return link.group();
    }
}
