package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.desk.DeskLogin;
import askfirst.journey.Browser;
import askfirst.journey.Browser.Scheme;
import askfirst.journey.Browser.Screen;
import askfirst.journey.Browser.Script;
import askfirst.journey.SkippedByName;
import askfirst.subscription.TestRooms;
import askfirst.theme.NuChecker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From somebody chosen to her answer, in the author's browser and in hers.
@ExtendWith(SkippedByName.class)
class OutboxJourneyTest {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final String OPEN = "form[action$='/open'] button";

    @TempDir
    Path folder;

    private TestServer server;
    private Author author;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start(folder, Optional.empty());
        author = new Author(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_letter_is_written_pasted_and_answered() throws Exception {
        UUID never = invites("mara");
        invites("ines");
        invites("noor");
        Map<String, String> links = new HashMap<>();
        try (Browser desk = enter(Screen.DESK, Scheme.LIGHT)) {
            desk.go(server.deskOrigin() + "/rounds/new")
                    .type("#occasion", "The first letter")
                    .type("#subject", "A letter, if you like")
                    .type("#text", "Hello {{first}}, {{because}}. {{personal_link}} Would you like it?");
            desk.follow("button[value=look]");
            assertThat(desk.text()).contains("How it reads for three of them", "Hello Mara, we met.");
            desk.follow("button[value=make]");
            for (int i = 0; i < 3; i++) {
                desk.follow(OPEN).follow("button[formaction$='/approve']");
                assertThat(desk.text()).contains("is approved");
            }
            desk.go(server.deskOrigin() + "/queue");
            for (int i = 0; i < 3; i++) {
                assertThat(desk.text()).contains("/i/····-");
                copies(desk);
                links.put(
                        found("(Ines|Mara|Noor) Person", desk.text().replaceFirst("(?s).*come back and say so", "")),
                        link(desk.text()));
                desk.follow("form[action$='/pasted'] button");
                assertThat(desk.text()).contains("has her letter");
            }
            assertThat(desk.text()).contains("Nothing is to be pasted");
        }
        try (Browser hers = Browser.open(Screen.PHONE, Scheme.LIGHT, Script.ON)) {
            saysYes(hers, Objects.requireNonNull(links.get("Ines")));
            hers.go(server.origin + links.get("Noor"));
            hers.follow("form[action$='/no'] button");
            assertThat(hers.text()).contains("That is fine");
            hers.go(server.origin + links.get("Mara"));
            hers.follow("form[action$='/never'] button");
            assertThat(hers.text()).contains("Never again");
        }
        assertThat(author.pressed("/outbox/choose/" + never, "")).contains("asked never to be contacted");
        assertThat(author.sees(round())).contains("Of 3 asked, 3 answered: 1 yes, 1 no");
    }

    @ParameterizedTest
    @CsvSource({"DESK, LIGHT", "DESK, DARK", "PHONE, LIGHT", "SMALL_PHONE, DARK"})
    void every_page_is_valid_and_can_be_used_by_everybody(Screen screen, Scheme scheme) throws Exception {
        var found = new ArrayList<String>();
        String name = "-" + screen + "-" + scheme + ".png";
        for (String each : List.of("ines", "mara", "noor", "wolfeschlegelsteinhausenbergerdorff", "j.")) invites(each);
        author.change("update connection set tie = 'CLOSE', talked_on = date '2022-03-01' where profile = 'mara'");
        try (Browser desk = enter(screen, scheme)) {
            look(desk.go(server.deskOrigin() + "/outbox"), "outbox-chosen" + name, found);
            look(desk.go(server.deskOrigin() + "/rounds/new"), "round-new" + name, found);
            desk.type("#occasion", "The first letter").type("#subject", "A letter");
            look(desk.follow("button[value=look]"), "round-look" + name, found);
            desk.type("#text", "{{frist}}");
            look(desk.follow("button[value=make]"), "round-mistake" + name, found);
            desk.type(
                    "#text",
                    "Hello {{first}},\n\nwe have known each other {{connected}}, {{because}}.\n\n{{personal_link}}\n\nMay I?");
            look(desk.follow("button[value=make]"), "outbox-drafts" + name, found);
            String letter = found("action=\"(/outbox/[0-9a-f-]{36})/open\"", author.sees("/outbox"));
            look(desk.go(server.deskOrigin() + letter), "letter-closed" + name, found);
            look(desk.follow(OPEN), "letter" + name, found);
            look(desk.follow("button[formaction$='/approve']"), "letter-close" + name, found);
            desk.type("#text", "Mara, do you still bake on Sundays?\n\n{{personal_link}}\n\nMay I write to you?");
            look(desk.follow("button[formaction$='/approve']"), "outbox-approved" + name, found);
            look(desk.go(server.deskOrigin() + "/queue"), "queue" + name, found);
            look(copies(desk), "queue-copied" + name, found);
            look(desk.follow("form[action$='/pasted'] button"), "queue-done" + name, found);
            author.pressed(letter + "/wrote-back", "");
            look(desk.go(server.deskOrigin() + "/rounds"), "rounds" + name, found);
            look(desk.go(server.deskOrigin() + round()), "round" + name, found);
            author.change("update invitation set state = 'UNKNOWN', route = 'MAIL' where state = 'HANDED_OVER'");
            look(desk.go(server.deskOrigin() + "/outbox"), "outbox-unknown" + name, found);
            look(desk.go(server.deskOrigin() + letter), "letter-unknown" + name, found);
            look(desk.go(server.deskOrigin() + "/reading"), "reading" + name, found);
        }
        assertThat(found).isEmpty();
    }

    /// The answer takes the place of the card, and no more.
    private static Browser copies(Browser desk) throws Exception {
        desk.press("form[action$='/copied'] button");
        TestServer.await(() -> desk.text().contains("does not count as sent"));
        return desk;
    }

    private UUID invites(String name) throws Exception {
        String first = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        UUID id = author.knows(name, first, "", "we met");
        author.presses("/outbox/choose/" + id, "");
        return id;
    }

    private Browser enter(Screen screen, Scheme scheme) {
        Browser browser = Browser.open(screen, scheme, Script.ON);
        browser.go(server.deskOrigin()
                + DeskLogin.link(server.home, server.postgres).getPath());
        return browser.follow("button.main");
    }

    private void saysYes(Browser hers, String link) throws Exception {
        hers.go(server.origin + link + "/yes").type("input[type=email]", "ines@example.com");
        // because nobody types so fast, and who does is asked once more
        Thread.sleep(2_100);
        hers.follow("main form button");
        assertThat(hers.text()).contains("Look into your mailbox");
        hers.go(server.origin + TestServer.link(server.newest(1), "confirm")).follow("form button");
        assertThat(hers.text()).contains("You are in");
        try (var register = server.register()) {
            var yes = register.consents(register.reader(TestRooms.address("ines@example.com"))
                            .orElseThrow())
                    .getFirst();
            assertThat(yes.began()).isEqualTo("invitation");
            assertThat(yes.invitation()).isPresent();
        }
    }

    private String round() throws Exception {
        return found("href=\"(/rounds/[0-9a-f-]{36})\"", author.sees("/rounds"));
    }

    private static String link(String text) {
        return found("(/i/[0-9A-Z-]{19})", text);
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static void look(Browser browser, String picture, List<String> found) throws InterruptedException {
        String name = picture.toLowerCase(Locale.ROOT);
        browser.complaints().forEach(it -> found.add(name + ": " + it));
        browser.axe().forEach(it -> found.add(name + ": " + it));
        found.addAll(NuChecker.complaints(Map.of(name, "<!doctype html>" + browser.source())));
        if (browser.sideways() > 0) found.add(name + " moves sideways");
        browser.complaints();
        browser.picture(PICTURES.resolve(name));
    }
}
