package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A reader's own page by real HTTP, with the links of the mails as they went out.
@OnBothDatabases
class OwnPageJourneyTest extends WithServer {
    private static final String READER = "reader@example.com";

    private String own;

    OwnPageJourneyTest(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void reads() throws Exception {
        server.becomesReader(READER);
        server.post("/subscribe", "address=" + READER);
        own = TestServer.link(server.newest(2), "manage");
    }

    @Test
    void she_changes_what_she_likes_and_is_shown_it() throws Exception {
        assertThat(server.get(own).body()).contains("Your letters", READER, own + "/rhythm\"");
        assertThat(server.post(own + "/rhythm", "rhythm=only-big-news").body())
                .contains("Kept.", "value=\"only-big-news\" checked");
        assertThat(server.post(own + "/pause", "months=3").body()).contains("No letter comes until");
        assertThat(server.post(own + "/resume", "").body()).doesNotContain("No letter comes until");
        assertThat(server.post(own + "/rhythm", "rhythm=hourly").statusCode()).isEqualTo(400);
        assertThat(server.post(own + "/pause", "").statusCode()).isEqualTo(400);
        assertThat(server.post(own + "/name", new byte[] {(byte) 0xff}, "text/plain")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void her_name_is_shown_escaped_everywhere_and_in_no_mail() throws Exception {
        String name = "\"><script>alert(1)</script>";
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        for (String path : new String[] {own, own + "/held"}) {
            server.post(own + "/name", "name=" + encoded);
            assertThat(server.get(path).body()).contains("&lt;script").doesNotContain("<script");
        }
        assertThat(server.get(own + "/held.json").body()).contains("\\\"><script>alert(1)</script>");
        assertThat(server.post(own + "/name", "name=a%0d%0aBcc:x").statusCode()).isEqualTo(422);
        assertThat(server.post(own + "/name", "name=%E2%80%AEanna").statusCode())
                .isEqualTo(422);
        server.post(own + "/address", "address=new@example.net");
        assertThat(server.newest(3)).doesNotContain("alert");
    }

    @Test
    void the_letters_move_and_come_back() throws Exception {
        assertThat(server.post(own + "/address", "address=nonsense").statusCode())
                .isEqualTo(422);
        assertThat(server.post(own + "/address", "address=" + READER).body()).contains("already");
        assertThat(server.post(own + "/address", "address=new@example.net").body())
                .contains("Look into the new mailbox")
                .doesNotContain("new@example.net");
        server.post(TestServer.link(server.newest(3), "confirm"), "");
        String undo = TestServer.link(server.newest(4), "undo");
        assertThat(server.get(own).body()).contains("This mail is not the newest");
        assertThat(server.get(undo).body()).contains("Your letters go to another mailbox");
        assertThat(server.post(undo, "").body()).contains("The letters come here again");
        assertThat(server.get(own).body()).contains(READER);
    }

    @Test
    void what_is_held_can_be_read_and_taken_along() throws Exception {
        assertThat(server.get(own + "/held").body()).contains("What is kept about you", READER, "One more press");
        HttpResponse<String> json = server.get(own + "/held.json");
        assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(json.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(json.body()).contains(READER, "\"consents\"", "\"mails\"");
    }

    @Test
    void erased_she_is_in_no_row_no_file_and_no_log() throws Exception {
        assertThat(server.get(own + "/erase").body()).contains("Erase everything?");
        assertThat(server.post(own + "/erase", "").body()).contains("Only the fingerprint is left");
        HttpResponse<String> again = server.post(own + "/erase", "fingerprint=erase");
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("has been erased");
        assertThat(server.tables().toString()).doesNotContainIgnoringCase(READER);
        server.close();
        try (var files = Files.walk(server.home.data())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".db"))
                    .toList())
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContainIgnoringCase(READER)
                        .doesNotContain(own.substring("/manage/".length()));
        }
        server = TestServer.start(engine, folder.resolve("next"));
    }

    @Test
    void opening_every_page_of_it_changes_nothing_and_a_made_up_link_opens_none() throws Exception {
        Map<String, ?> before = server.settledTables();
        for (String path : new String[] {"", "/held", "/held.json", "/erase"}) {
            assertThat(server.get(own + path).statusCode()).isEqualTo(200);
            server.head(own + path);
            assertThat(server.get("/manage/" + "A".repeat(43) + path).statusCode())
                    .isEqualTo(410);
        }
        assertThat(server.get("/undo/" + "A".repeat(43)).statusCode()).isEqualTo(410);
        assertThat(server.get(own + "/rhythm").statusCode()).isBetween(400, 499);
        assertThat(server.tables()).isEqualTo(before);
    }
}
