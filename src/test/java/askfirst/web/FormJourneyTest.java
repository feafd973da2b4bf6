package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.subscription.Audit;
import askfirst.subscription.Register;
import askfirst.subscription.Rhythm;
import askfirst.token.SecretKey;
import askfirst.token.SignedTimes;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class FormJourneyTest extends WithServer {
    private static final String ANNA = "address=anna%40example.com";

    FormJourneyTest(Engine engine) {
        super(engine);
    }

    @Test
    void the_chosen_rhythm_is_the_readers_and_stands_in_the_receipt() throws Exception {
        server.post("/subscribe", ANNA + "&rhythm=only-big-news");
        server.post(TestServer.link(server.newest(1), "confirm"), "");
        try (Register register = server.register()) {
            List<Audit.Entry> entries = new ArrayList<>();
            register.audit(entries::add);
            Audit.Entry entry = entries.getFirst();
            assertThat(entry.subscriber().rhythm()).isEqualTo(Rhythm.ONLY_BIG_NEWS);
            assertThat(entry.consent().orElseThrow().rhythm()).isEqualTo(Rhythm.ONLY_BIG_NEWS);
        }
    }

    @Test
    void a_rhythm_there_is_none_of_is_asked_again_and_nothing_is_kept() throws Exception {
        for (String rhythm : List.of("", "daily", "EVERY_LETTER", "every-letter%00", "%F0%9F%92%A9"))
            assertNotKept(server.post("/subscribe", ANNA + "&rhythm=" + rhythm), "choose how often");
    }

    @Test
    void the_form_has_three_choices_the_first_of_them_made() throws Exception {
        Document page = Jsoup.parse(server.get("/subscribe").body());
        assertThat(page.select("fieldset legend")).hasSize(1);
        assertThat(page.select("input[name=rhythm]").eachAttr("value"))
                .containsExactly("every-letter", "every-few-months", "only-big-news");
        assertThat(page.select("input[name=rhythm][checked]").eachAttr("value")).containsExactly("every-letter");
        assertThat(page.select("input[name=website][tabindex=-1][autocomplete=off]"))
                .hasSize(1);
        assertThat(page.select("input[name=opened]").attr("value")).isNotEmpty();
    }

    @Test
    void a_form_as_machines_send_it_is_asked_about_once_more_and_a_person_gets_through() throws Exception {
        // the one that was filled in at once is made when its turn comes
        for (String form : List.of(
                "website=https%3A%2F%2Fbuy.example",
                "opened=just-now",
                "opened=" + opened(Duration.ofHours(25)),
                "opened=" + opened(Duration.ofHours(-3)),
                "opened=1795939200.AAAAAAAAAAAAAAAAAAAAAA",
                "opened=",
                "opened=x",
                "opened=99999999999999999999.x")) {
            HttpResponse<String> doubt = server.post(
                    "/subscribe", ANNA + "&rhythm=every-few-months&" + form.replace("just-now", opened(Duration.ZERO)));
            assertNotKept(doubt, "Is this right?");
            Document page = Jsoup.parse(doubt.body());
            assertThat(page.select("input[name=address]").attr("value")).isEqualTo("anna@example.com");
            assertThat(page.select("input[checked]").attr("value")).isEqualTo("every-few-months");
            assertThat(page.select("input[name=website]")).isEmpty();
            assertThat(page.select("input[name=opened]").attr("value")).isNotEmpty();
        }
        HttpResponse<String> pressed =
                server.post("/subscribe", ANNA + "&opened=" + opened(Duration.ofSeconds(5)) + "&website=");
        assertThat(pressed.statusCode()).isEqualTo(200);
        assertThat(pressed.body()).contains("Look into your mailbox");
    }

    @Test
    void a_mistake_may_be_mended_at_once_without_being_taken_for_a_machine() throws Exception {
        HttpResponse<String> mistake = server.post("/subscribe", "address=nowhere");
        assertThat(Jsoup.parse(mistake.body()).select("input[name=opened]")).isEmpty();
        String opened = opened(Duration.ofSeconds(9));
        Document page = Jsoup.parse(
                server.post("/subscribe", "address=nowhere&opened=" + opened).body());
        assertThat(page.select("input[name=opened]").attr("value")).isEqualTo(opened);
    }

    @Test
    void a_slip_of_the_finger_is_shown_before_anything_is_sent() throws Exception {
        HttpResponse<String> asked = server.post("/subscribe", "address=anna%40gmial.com&rhythm=only-big-news");
        assertNotKept(asked, "Which one is yours?");
        Document page = Jsoup.parse(asked.body());
        assertThat(page.select("form input[name=address]").eachAttr("value"))
                .containsExactly("anna@gmail.com", "anna@gmial.com");
        assertThat(page.select("form input[name=rhythm]").eachAttr("value"))
                .containsExactly("only-big-news", "only-big-news");
        assertThat(server.post("/subscribe", "address=anna%40gmail.com").statusCode())
                .isEqualTo(200);
        assertThat(server.post("/subscribe", "address=anna%40gmial.com&spelling=as-typed")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> impossible = server.post("/subscribe", "address=anna%40gmail.con");
        assertThat(Jsoup.parse(impossible.body()).select("input[name=address]").eachAttr("value"))
                .containsExactly("anna@gmail.com");
    }

    @Test
    void a_form_sent_as_multipart_works_and_half_of_one_is_refused() throws Exception {
        String body = """
                --x\r
                Content-Disposition: form-data; name="address"\r
                \r
                anna+&=%%41@example.com\r
                --x\r
                Content-Disposition: form-data; name="rhythm"\r
                \r
                every-few-months\r
                --x--\r
                """.replace("%%", "%");
        String type = "multipart/form-data; boundary=x";
        HttpResponse<String> whole =
                server.post("/subscribe", body.replace("&=%41", "").getBytes(StandardCharsets.UTF_8), type);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(server.newest(1)).contains("To: anna+@example.com");
        for (byte[] bad : List.of(
                body.substring(0, 60).getBytes(StandardCharsets.UTF_8),
                new byte[0],
                new byte[] {'-', '-', 'x', (byte) 0xff},
                ("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n".repeat(500) + "--x--\r\n")
                        .getBytes(StandardCharsets.UTF_8)))
            assertThat(server.post("/subscribe", bad, type).statusCode())
                    .as(new String(bad, 0, Math.min(80, bad.length), StandardCharsets.ISO_8859_1))
                    .isBetween(400, 499);
        assertThat(server.post("/subscribe", body.getBytes(StandardCharsets.UTF_8), "multipart/form-data")
                        .statusCode())
                .isBetween(400, 499);
        assertThat(server.post("/subscribe", ANNA.getBytes(StandardCharsets.UTF_8), "text/plain")
                        .body())
                .contains("nothing was kept");
    }

    @Test
    void nothing_hostile_in_any_field_breaks_anything_or_is_kept_otherwise_than_it_was_typed() throws Exception {
        List<String> naughty = List.of(
                "\r\nBcc: x@example.org",
                "a@example.org\r\nX: y",
                "\u202eanna@example.org",
                "anna@ex\u200bample.org",
                "\u0000",
                "\ud83d\udca9",
                "<script>alert(1)</script>",
                "'; drop table request; --",
                "${7*7}{{7*7}}",
                "%s%n%x",
                "../../etc/passwd",
                "\ufeff",
                "\u0085\u2028\u2029",
                "a".repeat(50_000),
                "Z\u0351\u036b\u0343a\u0306lgo",
                "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
                "null",
                "-1",
                "1e999",
                "\ufdfd");
        for (String text : naughty) {
            String typed = URLEncoder.encode(text, StandardCharsets.UTF_8);
            for (String form : List.of(
                    "address=" + typed,
                    ANNA + "&rhythm=" + typed,
                    ANNA + "&opened=" + typed,
                    ANNA + "&website=x" + typed,
                    ANNA + "&opened=x&spelling=" + typed,
                    typed + "=" + typed)) {
                HttpResponse<String> answer = server.post("/subscribe", form);
                assertThat(answer.statusCode()).as(form).isBetween(400, 499);
                assertThat(answer.body()).doesNotContain("<script");
            }
        }
        assertThat(requests()).isZero();
        assertThat(server.mails()).isEmpty();
    }

    private void assertNotKept(HttpResponse<String> answer, String says) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(says);
        assertThat(requests()).isZero();
    }

    private long requests() throws Exception {
        return server.tables().getOrDefault("request", List.of("no such table")).size();
    }

    private String opened(Duration ago) {
        SignedTimes times = new SignedTimes(SecretKey.in(server.home.data()));
        return times.sign(Instant.now().minus(ago));
    }
}
