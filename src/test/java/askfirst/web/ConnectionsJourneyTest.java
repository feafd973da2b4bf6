package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The author's address book at her desk, as her browser and others ask for it.
@OnBothDatabases
class ConnectionsJourneyTest extends WithServer {
    private static final String CURRENT = "linkedin/01_connections_current_2023-2026.csv";
    private static final String GOOGLE = "linkedin/17_address_book_google_contacts_not_linkedin.csv";

    private AddressBookDesk desk;

    ConnectionsJourneyTest(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void comesToHerDesk() {
        desk = new AddressBookDesk(server);
    }

    @Test
    void what_the_author_says_is_kept_and_one_step_goes_back() throws Exception {
        desk.bring(CURRENT);
        String ines = desk.person("Ines");
        assertThat(desk.say(ines, "say=tie-1")).contains("how close", "aria-pressed=\"true\">Close");
        assertThat(desk.page("/")).contains("a close tie, and nothing is known of when you last talked");
        assertThat(desk.say(ines, "say=reason&reason=" + encoded("School, \"always\" <b>")))
                .contains("School, \"always\" &lt;b&gt;</textarea>");
        assertThat(desk.say(ines, "say=talked-on&day=2026-11-01")).contains("you talked");
        assertThat(desk.say(ines, "say=talked-on&day=2999-01-01")).contains("not a day");
        assertThat(desk.say(ines, "say=not-now-until&until=2999-01-01")).contains("1 January 2999");
        assertThat(desk.follow(desk.press("/connections/undo/there", ""))).contains("Taken back: the last “not now”");
        assertThat(desk.page("/connections/" + ines))
                .contains("<dt>Connected</dt><dd>in February 2026")
                .doesNotContain("1 January 2999")
                .contains("School, ");
        assertThat(desk.follow(desk.press("/connections/undo", ""))).contains("There is nothing to take back");
        assertThat(desk.say(ines, "say=note&note=a%00b%0Dc")).contains("Kept your note");
        assertThat(desk.say(ines, "say=note&note=" + "z".repeat(30_001)))
                .contains("Nothing was changed")
                .doesNotContain("zzzz");
    }

    @Test
    void the_list_stays_where_it_was() throws Exception {
        desk.bring(CURRENT);
        String ines = desk.person("Ines");
        String row = "/connections/" + ines + "/row?filter=no-address&search=ines";
        HttpResponse<String> plain = desk.press(row, "say=talked");
        assertThat(plain.headers().firstValue("Location").orElseThrow())
                .startsWith("/connections?filter=no-address&search=ines")
                .endsWith("#p-" + ines);
        HttpResponse<String> swapped =
                server.send(desk.pressing(row, "say=tie-2").header("HX-Request", "true"));
        assertThat(swapped.statusCode()).isEqualTo(200);
        assertThat(swapped.body())
                .contains("id=\"p-" + ines + "\"", "filter=no-address&amp;search=ines", "id=\"notice\"")
                .doesNotContain("<html", "<main");
        assertThat(desk.page("/connections?filter=nonsense&page=9999999999&search=%00"))
                .contains("The people you know");
        assertThat(desk.page("/connections?page=99")).contains("Ines");
    }

    @Test
    void never_is_asked_once_more_and_outlives_the_entry() throws Exception {
        desk.bring(CURRENT);
        String ines = desk.person("Ines");
        List<String> before = server.tables().get(desk.key("connection"));
        assertThat(desk.page("/connections/" + ines + "/never")).contains("You cannot take it back");
        assertThat(server.tables().get(desk.key("connection"))).isEqualTo(before);
        assertThat(desk.follow(desk.press("/connections/" + ines + "/never", "")))
                .contains("will never be written to");
        assertThat(desk.follow(desk.press("/connections/" + ines + "/delete", "")))
                .contains("Deleted from your address book");
        assertThat(server.send(server.desk("/connections/" + ines)).statusCode())
                .isEqualTo(404);
        assertThat(desk.bring(CURRENT)).contains("<dt>asked not to be contacted</dt><dd>1</dd>");
        assertThat(desk.page("/connections/" + desk.person("Ines"))).contains("asked not to be contacted");
    }

    @Test
    void doubtful_addresses_are_asked_one_after_the_other() throws Exception {
        desk.bring(CURRENT);
        desk.bring(GOOGLE);
        assertThat(desk.page("/")).contains("One address: whose is it?");
        String question = desk.page("/connections/questions");
        Matcher owner = Pattern.compile("name=\"owner\" value=\"([\\w-]{36})\"").matcher(question);
        Matcher action = Pattern.compile("action=\"(/connections/questions/[\\w-]{36}\\?at=0)\"")
                .matcher(question);
        assertThat(owner.find() && action.find()).isTrue();
        Matcher address = Pattern.compile("<strong>([^<]+@[^<]+)</strong>").matcher(question);
        assertThat(address.find()).isTrue();
        desk.press(action.group(1), "owner=" + owner.group(1));
        assertThat(desk.page("/connections/" + owner.group(1))).contains(address.group(1));
        assertThat(desk.page("/connections/questions")).doesNotContain(address.group(1));
        assertThat(desk.page("/")).doesNotContain("whose is it?");
    }

    @Test
    void what_nobody_shows_is_not_there_and_a_strangers_press_changes_nothing() throws Exception {
        desk.bring(CURRENT);
        String ines = desk.person("Ines");
        for (String path : List.of("/connections/questions?at=x", "/connections/questions?at=-1", "/connections/x"))
            assertThat(server.send(server.desk(path)).statusCode()).isLessThan(500);
        assertThat(desk.press("/connections/import/columns/x", "").statusCode()).isEqualTo(200);
        assertThat(desk.press("/connections/" + ines + "/says", "say=dance").statusCode())
                .isEqualTo(404);
        assertThat(desk.press("/connections/none/says", "say=talked").statusCode())
                .isEqualTo(404);
        assertThat(desk.press("/connections/none/never", "").statusCode()).isEqualTo(404);
        List<String> before = server.tables().get(desk.key("connection"));
        assertThat(server.send(server.desk("/connections/" + ines + "/never")
                                .header("Origin", "http://evil.example")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("form=" + desk.form())))
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.tables().get(desk.key("connection"))).isEqualTo(before);
        assertThat(server.get("/connections").statusCode()).isEqualTo(404);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
