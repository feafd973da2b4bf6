package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files the author brings to her desk, and what she is told of them.
@OnBothDatabases
class ConnectionImportJourneyTest extends WithServer {
    private static final String CURRENT = "linkedin/01_connections_current_2023-2026.csv";
    private static final String ZIP = "linkedin/16_Basic_LinkedInDataExport_11-20-2026.zip";

    private AddressBookDesk desk;

    ConnectionImportJourneyTest(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void comesToHerDesk() {
        desk = new AddressBookDesk(server);
    }

    @Test
    void an_import_is_told_in_numbers_and_the_second_one_too() throws Exception {
        assertThat(desk.page("/connections/import"))
                .contains("Importing adds people to your address book. It subscribes nobody and sends nothing.");
        assertThat(desk.bring(ZIP))
                .contains("18 new", "0 changed", "3 rows without a name", "2 duplicates joined")
                .contains("About 1 person in 100");
        assertThat(desk.bring(ZIP)).contains("0 new", "0 changed", "18 as they were");
        assertThat(desk.bring(CURRENT)).contains("Nobody was subscribed and nothing was sent");
        assertThat(server.mails()).isEmpty();
        assertThat(server.tables().get(desk.key("subscription"))).isEmpty();
        TestServer.await(() -> desk.left() == 0);
    }

    @Test
    void files_about_people_who_are_there_already_say_what_they_added() throws Exception {
        String messages = "linkedin/11_messages_2026_all_fields_quoted.csv";
        assertThat(desk.bring(messages))
                .contains("Nothing in it was new about anybody in your address book")
                .doesNotContain("people in it");
        desk.bring(CURRENT);
        assertThat(desk.bring(messages))
                .contains("when you last wrote to each other is known now")
                .doesNotContain("people in it", "Nothing in it was new");
        assertThat(desk.bring("linkedin/14_invitations_since_late_2023.csv"))
                .contains("who of you asked to connect is known now");
        assertThat(desk.bring("linkedin/17_address_book_google_contacts_not_linkedin.csv"))
                .contains("got an address from your address book");
    }

    @Test
    void columns_nobody_knows_are_said_once_and_remembered() throws Exception {
        String asked = desk.bring("linkedin-odd/columns.csv");
        assertThat(asked).contains("Rufname", "Zuname", "Netzseite", "Nothing was changed");
        assertThat(folder.resolve("data/kept/file")).exists();
        Matcher action =
                Pattern.compile("action=\"(/connections/import/columns/\\d+)\"").matcher(asked);
        assertThat(action.find()).isTrue();
        assertThat(desk.finished(desk.press(
                        action.group(1),
                        "header-0=Rufname&means-0=first&header-1=Zuname&means-1=last&header-2=Netzseite"
                                + "&means-2=profile&header-3=Betrieb&means-3=drop+table")))
                .contains("2 new");
        assertThat(folder.resolve("data/kept/file")).doesNotExist();
        assertThat(desk.follow(desk.press(action.group(1), "header-0=x"))).contains("not here any more");
        assertThat(desk.bring("linkedin-odd/columns.csv")).contains("0 new", "0 changed");
    }

    @Test
    void a_file_that_waits_goes_at_the_next_upload() throws Exception {
        desk.bring("linkedin-odd/columns.csv");
        desk.bring(CURRENT);
        assertThat(folder.resolve("data/kept/file")).doesNotExist();
        assertThat(desk.bring("linkedin/README.md")).doesNotContain("Something is broken");
        assertThat(desk.finished(desk.upload("empty.zip", new byte[] {'P', 'K', 3, 4, 0})))
                .contains("Nothing was changed");
        assertThat(desk.upload("", new byte[0]).body()).contains("No file was chosen");
    }

    @Test
    void of_several_files_at_once_none_is_read_and_that_is_said() throws Exception {
        byte[] csv = Files.readAllBytes(Path.of("src/test/resources", CURRENT));
        assertThat(desk.uploadAll(List.of("a.csv", "b.csv"), csv).body())
                .contains("More than one file came, and none of them was read", "Nothing was changed");
        assertThat(server.tables().get(desk.key("connection"))).isEmpty();
        assertThat(desk.left()).isZero();
    }
}
