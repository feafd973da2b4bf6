package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.subscription.Audited;
import askfirst.subscription.Register;
import askfirst.subscription.State;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A newsletter that is not alone on its host: `https://example.org/letters/`.
class BasePathJourneyTest {
    @TempDir
    Path folder;

    @Test
    void from_the_form_to_a_reader_and_out_again_below_the_path() throws Exception {
        String base = "https://example.org/letters/";
        try (TestServer server = TestServer.start(folder, TestServer.site(base, base))) {
            assertThat(server.get("/letters/subscribe").body()).contains("action=\"/letters/subscribe\"");
            assertThat(server.post("/letters/subscribe", "address=nonsense").body())
                    .contains("action=\"/letters/subscribe\"");
            HttpResponse<String> asked = server.post("/letters/subscribe", "address=reader@example.com");
            assertThat(asked.body()).contains("Look into your mailbox", "href=\"/letters/\"");
            String mail = server.newest(1);
            assertThat(mail).contains(base + "confirm/");
            String confirm = TestServer.link(mail, "confirm");
            assertThat(confirm).startsWith("/letters/confirm/");
            assertThat(server.get(confirm).body())
                    .contains("action=\"" + confirm + "\"", "action=\"" + confirm + "/not-me\"");
            assertThat(server.post(confirm, "").body()).contains("You are in");

            server.post("/letters/subscribe", "address=reader@example.com");
            String stop = TestServer.link(server.newest(2), "stop");
            assertThat(server.get(stop).body()).contains("action=\"" + stop + "\"");
            assertThat(server.post(stop, "List-Unsubscribe=One-Click").body()).contains("It has stopped");
            try (Register register = server.register()) {
                assertThat(Audited.by(register::audit).entries())
                        .singleElement()
                        .matches(entry -> entry.subscriber().state() == State.STOPPED);
            }
        }
    }

    @Test
    void the_archive_and_every_redirect_stay_below_the_path_and_nothing_is_above_it() throws Exception {
        String base = "https://example.org/letters/";
        try (TestServer server = TestServer.start(folder, TestServer.site(base, base))) {
            assertThat(server.get("/letters/").body()).contains("home of first");
            assertThat(server.get("/letters/issues/rain/").body()).contains("rain in first");
            assertThat(location(server, "/letters/issues/rain")).isEqualTo("/letters/issues/rain/");
            assertThat(location(server, "/letters")).isEqualTo("/letters/");
            for (String above :
                    List.of("/", "/subscribe", "/confirm/x", "/issues/rain/", "/lettersx", "/letters/letters/"))
                assertThat(server.get(above).statusCode()).as(above).isEqualTo(404);
            assertThat(server.post("/subscribe", "address=reader@example.com").statusCode())
                    .isIn(404, 405);
        }
    }

    @Test
    void no_page_sets_a_cookie_and_forms_post_to_this_very_origin_only() throws Exception {
        String base = "https://example.org/letters/";
        try (TestServer server = TestServer.start(folder, TestServer.site(base, base))) {
            for (String path : List.of("", "subscribe", "confirm/x", "stop/x", "issues/rain/", "nowhere")) {
                HttpResponse<String> page = server.get("/letters/" + path);
                assertThat(page.headers().firstValue("Set-Cookie")).as(path).isEmpty();
                assertThat(policy(page)).as(path).contains("form-action 'self'; ");
            }
        }
    }

    @Test
    void where_the_sign_up_has_another_scheme_host_or_port_a_form_may_post_there() throws Exception {
        List<String> elsewhere = List.of(
                "https://join.example.org/letters/", "https://example.org:8443/", "http://example.org/letters/");
        for (String signup : elsewhere) {
            String base = "https://example.org/letters/";
            Path home = folder.resolve("home" + signup.hashCode());
            try (TestServer server = TestServer.start(home, TestServer.site(base, signup))) {
                String origin = signup.replaceFirst("(//[^/]+)/.*", "$1");
                assertThat(policy(server.get("/letters/"))).contains("form-action 'self' " + origin + "; ");
            }
        }
    }

    private static String location(TestServer server, String path) throws Exception {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(301);
        return response.headers().firstValue("Location").orElse("");
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElse("");
    }

    @Test
    void a_browser_is_told_to_come_by_https_only_where_that_is_the_address() throws Exception {
        String secure = "https://example.org/letters/";
        String plain = "http://example.org/letters/";
        try (TestServer server = TestServer.start(folder.resolve("secure"), TestServer.site(secure, secure))) {
            for (String path : List.of("", "subscribe", "nowhere"))
                assertThat(server.get("/letters/" + path).headers().allValues("Strict-Transport-Security"))
                        .containsExactly("max-age=31536000");
        }
        try (TestServer server = TestServer.start(folder.resolve("plain"), TestServer.site(plain, plain))) {
            assertThat(server.get("/letters/").headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
        }
    }
}
