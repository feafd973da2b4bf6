package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.EmailAddress;
import askfirst.subscription.Register;
import askfirst.subscription.Rhythm;
import askfirst.subscription.State;
import askfirst.subscription.Subscriber;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The ways out by real HTTP, with links taken from delivered mails.
@OnBothDatabases
class DepartureJourneyTest extends WithServer {
    private static final byte[] GARBAGE = {(byte) 0xff, 0, '=', '&', (byte) 0xc3, '%', 'z', '\r', '\n'};

    DepartureJourneyTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_mail_program_stops_by_one_post_whatever_its_body_and_without_a_cookie() throws Exception {
        String stop = readerWithStopLink("reader@example.com");
        for (HttpRequest.Builder post : oneClicks(stop)) {
            HttpResponse<String> response = server.send(post);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().map()).doesNotContainKeys("set-cookie", "location");
            assertThat(response.body()).contains("It has stopped");
            assertThat(reader().state()).isEqualTo(State.STOPPED);
            assertThat(server.post(stop + "/undo", "").body()).contains("The letters go on");
            assertThat(reader().state()).isEqualTo(State.ACTIVE);
        }
    }

    @Test
    void a_link_nobody_signed_gets_200_and_the_truth_whatever_the_body() throws Exception {
        for (HttpRequest.Builder post : oneClicks("/stop/" + "A".repeat(43))) {
            HttpResponse<String> response = server.send(post);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("Nothing has changed");
        }
    }

    @Test
    void who_wants_less_pauses_or_chooses_and_sees_where_she_stands() throws Exception {
        String stop = readerWithStopLink("reader@example.com");
        assertThat(server.get(stop).body())
                .contains("No more letters?", stop + "/pause", "value=\"6\"", stop + "/less", stop + "/never")
                .doesNotContain(stop + "/resume", stop + "/undo");
        assertThat(server.post(stop + "/pause", "months=3").body()).contains("A pause", "No letter comes until");
        assertThat(reader().state()).isEqualTo(State.PAUSED);
        assertThat(server.get(stop).body()).contains("paused until", stop + "/resume");
        assertThat(server.post(stop + "/resume", "").body()).contains("The letters go on");
        assertThat(server.post(stop + "/less", "rhythm=only-big-news").body()).contains("only when there is big news");
        assertThat(reader().rhythm()).isEqualTo(Rhythm.ONLY_BIG_NEWS);
        assertThat(server.get(stop).body()).doesNotContain(stop + "/less");
    }

    @Test
    void what_no_button_of_ours_sends_changes_nothing() throws Exception {
        String stop = readerWithStopLink("reader@example.com");
        Map<String, List<String>> before = server.settledTables();
        for (String form :
                List.of("", "months=2", "months=", "months=1e9", "months=-1", "month=1", "rhythm=daily", "%ff"))
            for (String verb : List.of("/pause", "/less"))
                assertThat(server.post(stop + verb, form).statusCode())
                        .as(verb + " " + form)
                        .isEqualTo(400);
        for (String verb : List.of("/pause", "/less"))
            for (String type : List.of("multipart/form-data; boundary=x", "application/json", "text/plain"))
                assertThat(server.post(stop + verb, GARBAGE, type).statusCode())
                        .as(verb + " " + type)
                        .isBetween(400, 499);
        server.post(stop + "/less", "rhythm=every-letter");
        server.post(stop + "/undo", "");
        server.post(stop + "/resume", "");
        assertThat(server.tables()).isEqualTo(before);
    }

    @Test
    void never_again_is_for_good_until_her_own_mailbox_says_otherwise() throws Exception {
        String stop = readerWithStopLink("reader@example.com");
        assertThat(server.post(stop + "/never", "").body()).contains("Never again", stop + "/again");
        assertThat(reader().state()).isEqualTo(State.STOPPED);
        assertThat(server.get(stop).body()).contains("Never again", stop + "/again");
        assertThat(server.post(stop, "").body()).contains("Never again");
        assertThat(server.post("/subscribe", "address=reader@example.com").body())
                .contains("Look into your mailbox");

        assertThat(server.post(stop + "/again", "").body()).contains("Look into your mailbox");
        String mail = server.newest(3);
        assertThat(mail).contains("Shall I write to you again?");
        String back = TestServer.link(mail, "confirm");
        assertThat(server.get(back).body()).contains("One more press");
        assertThat(reader().state()).isEqualTo(State.STOPPED);
        assertThat(server.post(back, "").body()).contains("You are in");
        assertThat(reader().state()).isEqualTo(State.ACTIVE);
        assertThat(server.get(stop).body()).contains("No more letters?");
    }

    @Test
    void not_me_and_never_again_is_one_press_in_the_very_first_mail() throws Exception {
        server.post("/subscribe", "address=reader@example.com");
        String confirm = TestServer.link(server.newest(1), "confirm");
        assertThat(server.get(confirm).body()).contains(confirm + "/never");
        assertThat(server.post(confirm + "/never", "").body()).contains("Never again", confirm + "/again");
        assertThat(server.post(confirm, "").body()).contains("Never again");
        assertThat(server.post(confirm + "/not-me", "").body()).contains("Nothing will come");
        assertThat(server.tables().get("request")).isEmpty();
    }

    @Test
    void whom_the_author_suppresses_beside_a_running_server_is_written_to_no_more() throws Exception {
        String stop = readerWithStopLink("reader@example.com");
        try (Register register = server.register()) {
            register.suppress(new EmailAddress("Reader@example.com"));
        }
        assertThat(reader().state()).isEqualTo(State.STOPPED);
        assertThat(server.get(stop).body()).contains("Never again");
        assertThat(server.post(stop + "/undo", "").body()).contains("Never again");
        server.post("/subscribe", "address=reader@example.com");
        server.post("/subscribe", "address=other@example.com");
        assertThat(server.newest(3)).contains("To: other@example.com");
    }

    @Test
    void links_nobody_mailed_reveal_nothing_behind_any_button() throws Exception {
        String unknown = "A".repeat(43);
        for (String path : List.of("/undo", "/resume", "/never", "/again", "/pause", "/less"))
            assertThat(server.post("/stop/" + unknown + path, "months=1&rhythm=only-big-news")
                            .body())
                    .as(path)
                    .contains("Nothing has changed");
        for (String path : List.of("/never", "/again"))
            assertThat(server.post("/confirm/" + unknown + path, "").body()).contains("Nothing has changed");
        assertThat(server.get("/confirm/" + unknown).body()).contains("This link has done its work");
    }

    /// As RFC 8058 has it, and as it may come all the same.
    private List<HttpRequest.Builder> oneClicks(String link) {
        String multipart =
                "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        return List.of(
                oneClick(
                        link,
                        "application/x-www-form-urlencoded",
                        "List-Unsubscribe=One-Click".getBytes(StandardCharsets.UTF_8)),
                oneClick(link, "multipart/form-data; boundary=x", multipart.getBytes(StandardCharsets.UTF_8)),
                oneClick(link, "multipart/form-data; boundary=x", GARBAGE),
                oneClick(link, "multipart/form-data", GARBAGE),
                oneClick(link, "application/x-www-form-urlencoded", GARBAGE),
                oneClick(link, "application/json", GARBAGE),
                oneClick(link, "text/plain; charset=nonsense", GARBAGE),
                oneClick(link, "application/x-www-form-urlencoded", new byte[0]),
                server.request(link).POST(HttpRequest.BodyPublishers.noBody()),
                server.request(link).POST(HttpRequest.BodyPublishers.ofByteArray(GARBAGE)));
    }

    private HttpRequest.Builder oneClick(String link, String type, byte[] body) {
        return server.request(link).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private String readerWithStopLink(String address) throws Exception {
        server.becomesReader(address);
        server.post("/subscribe", "address=" + address);
        return TestServer.link(server.newest(2), "stop");
    }

    private Subscriber reader() {
        try (Register register = server.register()) {
            return register.reader(new EmailAddress("reader@example.com")).orElseThrow();
        }
    }
}
