package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.invitation.Erasures;
import askfirst.subscription.Audited;
import askfirst.subscription.Kept;
import askfirst.subscription.Register;
import askfirst.subscription.State;
import askfirst.subscription.TestRooms;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SignUpJourneyTest extends WithServer {
    SignUpJourneyTest(Engine engine) {
        super(engine);
    }

    @Test
    void from_the_form_to_a_reader_and_out_again() throws Exception {
        HttpResponse<String> asked = server.post("/subscribe", "address=reader%40example.com");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Look into your mailbox").doesNotContain("reader");
        String confirm = TestServer.link(server.newest(1), "confirm");
        assertThat(server.get(confirm).body()).contains("One more press", confirm + "\"", confirm + "/not-me\"");
        assertThat(server.post(confirm, "").body()).contains("You are in");
        assertThat(server.post(confirm, "").body()).contains("You are in");
        assertThat(server.get(confirm).body()).contains("You are in");
        assertThat(audit().unproven()).isEmpty();
        assertThat(audit().entries()).hasSize(1);

        server.post("/subscribe", "address=READER@example.com");
        String stop = TestServer.link(server.newest(2), "stop");
        assertThat(server.get(stop).body()).contains("No more letters?", stop + "\"");
        assertThat(audit().entries().getFirst().subscriber().state()).isEqualTo(State.ACTIVE);
        assertThat(server.post(stop, "List-Unsubscribe=One-Click").body()).contains("It has stopped");
        assertThat(audit().entries().getFirst().subscriber().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void who_is_in_is_shown_the_newest_letter_of_the_release_of_that_moment() throws Exception {
        server.post("/subscribe", "address=reader@example.com");
        String confirm = TestServer.link(server.newest(1), "confirm");
        assertThat(server.post(confirm, "").body()).contains("You are in").doesNotContain("<time");
        tell(
                "second",
                "{\"title\":\"Rain & <b>\",\"date\":\"2026-11-15\",\"path\":\"/issues/rain/\","
                        + "\"summary\":\"It rained.\",\"minutes\":3}");
        assertThat(server.get(confirm).body())
                .contains("15 November 2026", "href=\"/issues/rain/\"", "Rain &amp; &lt;b&gt;", "It rained.");
        for (String broken : List.of("", "{", "[]", "{\"title\":\"Rain\"}", "null", "\u0000")) {
            tell("broken" + broken.hashCode(), broken);
            assertThat(server.get(confirm).body())
                    .as(broken)
                    .contains("You are in")
                    .doesNotContain("<time");
        }
    }

    private void tell(String release, String latest) throws Exception {
        Path folder = server.home.publicFolder().resolve("releases").resolve(release);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("latest.json"), latest);
        TestRelease.publish(server.home, release);
    }

    @Test
    void a_mail_program_stops_with_a_multipart_body_and_no_cookie() throws Exception {
        server.becomesReader("reader@example.com");
        server.post("/subscribe", "address=reader@example.com");
        String stop = TestServer.link(server.newest(2), "stop");
        String body = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        HttpResponse<String> response =
                server.post(stop, body.getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=x");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(audit().entries().getFirst().subscriber().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void a_stop_link_that_is_not_ours_is_answered_with_200_and_the_truth() throws Exception {
        HttpResponse<String> response = server.post("/stop/" + "A".repeat(43), "List-Unsubscribe=One-Click");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("Nothing has changed");
    }

    @Test
    void not_me_deletes_and_says_so() throws Exception {
        server.post("/subscribe", "address=reader@example.com");
        String confirm = TestServer.link(server.newest(1), "confirm");
        assertThat(server.post(confirm + "/not-me", "").body()).contains("Nothing will come");
        assertThat(server.post(confirm, "").body()).contains("This request is deleted");
        assertThat(audit().entries()).isEmpty();
    }

    @Test
    void the_answer_is_the_same_byte_for_byte_whoever_the_address_belongs_to() throws Exception {
        server.becomesReader("known@example.com");
        server.becomesReader("stopped@example.com");
        server.post("/subscribe", "address=stopped@example.com");
        server.post(TestServer.link(server.newest(3), "stop"), "");
        server.post("/subscribe", "address=pending@example.com");
        server.newest(4);
        server.becomesReader("erased@example.com");
        try (Register register = server.register()) {
            UUID erased = register.reader(TestRooms.address("erased@example.com"))
                    .orElseThrow()
                    .id();
            server.server.rooms().getBean(Erasures.class).erase(erased, Kept.FINGERPRINT);
            register.suppress(TestRooms.address("never@example.com"));
        }
        List<String> answers = new java.util.ArrayList<>();
        for (String who : List.of("new", "pending", "known", "stopped", "erased", "never", "new2", "pending")) {
            HttpResponse<String> answer = server.post("/subscribe", "address=" + who + "@example.com");
            answers.add(answer.statusCode() + answer.body() + withoutDate(answer));
        }
        assertThat(answers).containsOnly(answers.getFirst());
    }

    @Test
    void what_is_no_address_comes_back_to_be_mended_and_is_not_kept() throws Exception {
        List<String> forms = List.of(
                "",
                "address=",
                "address=%20",
                "other=x",
                "address=nonsense",
                "address=a%40b",
                "address=%0d%0aBcc:x@example.org",
                "address=reader@example.com%0aBcc:%20x@example.org",
                "address=%3Cscript%3Ealert(1)%3C/script%3E",
                "address=reader@example.com%00",
                "address=%E2%80%AEreader@example.com",
                "address=a@b.org,c@d.org",
                "address=" + "\u202e",
                "address=''%20OR%201=1--",
                "address=..%2f..%2fetc%2fpasswd",
                "=&=&&&;;");
        for (String form : forms) {
            HttpResponse<String> response = server.post("/subscribe", form);
            assertThat(response.statusCode()).as(form).isEqualTo(422);
            assertThat(response.body()).contains("<form").doesNotContain("<script");
        }
        server.post("/subscribe", "address=reader@example.com");
        server.newest(1);
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void what_was_typed_is_given_back_escaped() throws Exception {
        assertThat(server.post("/subscribe", "address=me%22%3E%3Cb%3E").body())
                .contains("value=\"me&#34;")
                .doesNotContain("<b>");
    }

    @Test
    void bodies_no_browser_sends_are_refused_and_nothing_breaks() throws Exception {
        String form = "application/x-www-form-urlencoded";
        assertThat(server.post("/subscribe", new byte[] {'a', 'd', (byte) 0xff, (byte) 0xfe}, form)
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post("/subscribe", "address=%ff%fe").statusCode()).isEqualTo(400);
        assertThat(server.post("/subscribe", "address=%e").statusCode()).isEqualTo(400);
        assertThat(server.post("/subscribe", "a=&".repeat(20_000)).statusCode()).isEqualTo(422);
        assertThat(server.post("/subscribe", "a=b&".repeat(100_000)).statusCode())
                .isEqualTo(413);
        assertThat(server.post("/subscribe", "{}".getBytes(StandardCharsets.UTF_8), "application/json")
                        .statusCode())
                .isEqualTo(415);
        assertThat(server.post("/subscribe", "x".getBytes(StandardCharsets.UTF_8), "nonsense")
                        .statusCode())
                .isBetween(400, 499);
        assertThat(server.post("/confirm/" + "%00".repeat(5), "").statusCode()).isBetween(400, 499);
        assertThat(server.post("/confirm/x", "y".repeat(200_000)).statusCode()).isBetween(400, 499);
        assertThat(server.post("/subscribe", "address=reader@example.com").statusCode())
                .isEqualTo(200);
    }

    @Test
    void pages_behind_a_token_are_kept_by_nobody_and_tell_nobody() throws Exception {
        server.post("/subscribe", "address=reader@example.com");
        HttpResponse<String> page = server.get(TestServer.link(server.newest(1), "confirm"));
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void a_form_on_a_page_elsewhere_may_ask_and_a_made_up_network_is_not_believed() throws Exception {
        HttpResponse<String> response = server.send(server.request("/subscribe")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://elsewhere.example.net")
                .header("Referer", "https://elsewhere.example.net/about?secret=1#x")
                .header("Accept-Language", "de-AT,de;q=0.8")
                .header("X-Forwarded-For", "198.51.100.7")
                .header("X-Forwarded-Host", "evil.example.net")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("address=reader@example.com")));
        assertThat(response.statusCode()).isEqualTo(200);
        String mail = server.newest(1);
        assertThat(mail).doesNotContain("evil");
        server.post(TestServer.link(mail, "confirm"), "");
        var consent = audit().entries().getFirst().consent().orElseThrow();
        assertThat(consent.page()).isEqualTo("https://elsewhere.example.net/about");
        assertThat(consent.locale()).isEqualTo("de-AT");
        assertThat(consent.network()).isEqualTo("127.0.0.0/24");
    }

    private Audited audit() {
        try (Register register = server.register()) {
            return Audited.by(register::audit);
        }
    }

    private static String withoutDate(HttpResponse<String> response) {
        return response.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                .toList()
                .toString();
    }
}
