package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveJourneyTest {
    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start(folder, Optional.empty());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pages_are_where_their_links_say() throws Exception {
        assertThat(server.get("/").body()).isEqualTo("<p>home of first");
        assertThat(server.get("/issues/rain/").body()).isEqualTo("<p>rain in first");
        assertThat(type(server.get("/issues/rain/"))).isEqualTo("text/html; charset=utf-8");
        assertThat(type(server.get("/atom.xml"))).isEqualTo("application/atom+xml; charset=utf-8");
        HttpResponse<String> moved = server.get("/issues/rain");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).contains("/issues/rain/");
    }

    @Test
    void a_head_request_learns_everything_but_the_page() throws Exception {
        HttpResponse<String> head = server.head("/");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).contains("16");
    }

    @Test
    void what_a_browser_has_is_not_sent_again() throws Exception {
        String etag = server.get("/").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = server.send(
                server.request("/").header("If-None-Match", "W/" + etag).GET());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("ETag")).contains(etag);
        assertThat(server.get("/assets/style.0123456789ab.css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("immutable");
        assertThat(server.get("/").headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void a_new_release_shows_at_the_next_request() throws Exception {
        server.get("/");
        TestRelease.publish(server.home, "second");
        assertThat(server.get("/").body()).isEqualTo("<p>home of second");
        assertThat(server.get("/nowhere").body()).isEqualTo("<p>not in second");
    }

    @Test
    void nothing_but_the_release_can_be_read() throws Exception {
        for (String path : new String[] {
            "/.secret",
            "/assets/../.secret",
            "/%2esecret",
            "/..%2f..%2fdata/key",
            "/%2e%2e/%2e%2e/data/key",
            "/..%5c..%5cdata",
            "/%00",
            "/index.html%00.css",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/issues//rain/",
            "/%ff",
            "/%",
            "/index.html/",
            "/issues/rain/index.html/x"
        }) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(path)
                    .containsPattern("\\AHTTP/1.1 (4\\d\\d|301)")
                    .doesNotContain("hidden", "root:");
        }
    }

    @Test
    void only_our_own_names_are_answered_to() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example.net\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET / HTTP/1.1\r\nHost: letters.example.org\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(raw("GET / HTTP/1.1\r\nHost: LOCALHOST:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_wrong_method_and_a_missing_page_are_pages_too() throws Exception {
        assertThat(server.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(server.get("/nowhere").body()).isEqualTo("<p>not in first");
        assertThat(server.post("/issues/rain/", "x=y").statusCode()).isEqualTo(405);
        assertThat(server.send(server.request("/").DELETE()).statusCode()).isEqualTo(405);
        HttpResponse<String> json = server.send(
                server.request("/nowhere").header("Accept", "application/json").GET());
        assertThat(json.body()).isEqualTo("<p>not in first");
        assertThat(json.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void the_desk_is_not_on_the_readers_port_nor_the_sign_up_on_the_desks() throws Exception {
        assertThat(server.get("/mail/").statusCode()).isEqualTo(404);
        String desk = "http://127.0.0.1:" + server.server.ports().desk();
        assertThat(server.get(desk + "/mail/").statusCode()).isEqualTo(401);
        assertThat(server.send(server.desk("/mail/")).statusCode()).isEqualTo(200);
        for (String path : List.of("/login/x", "/logout", "/desk/desk.css"))
            assertThat(server.get(path).statusCode()).isEqualTo(404);
        assertThat(server.send(server.desk("/subscribe")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_second_serve_of_the_same_newsletter_is_told_so() {
        var again = TestServer.serving(server.home, new askfirst.site.Settings(Optional.empty(), Optional.empty()));
        assertThat(PublicServer.open(again)).isInstanceOf(StartResult.AlreadyServing.class);
    }

    @Test
    void a_refusal_is_said_once_however_late_the_body_comes() throws Exception {
        String form = "Content-Type: application/x-www-form-urlencoded\r\n";
        assertThat(late("POST /subscribe", form)).startsWith("HTTP/1.1 400");
        assertThat(late("POST /subscribe", "Content-Type: application/json\r\n"))
                .startsWith("HTTP/1.1 415");
        assertThat(late("POST /issues/rain/", form)).startsWith("HTTP/1.1 405");
        assertThat(late("GET /nowhere", form)).startsWith("HTTP/1.1 404");
        assertThat(late("POST /confirm/x", form)).startsWith("HTTP/1.1 410");
        assertThat(late("POST /confirm/%ff", form)).startsWith("HTTP/1.1 4");
        assertThat(late("DELETE /subscribe", form)).startsWith("HTTP/1.1 405").containsPattern("(?i)allow: .*POST");
    }

    @Test
    void half_a_request_is_not_waited_for() throws Exception {
        System.setProperty("askfirst.public.patience", "1s");
        try (TestServer impatient = TestServer.start(folder.resolve("other"), Optional.empty())) {
            for (String half : new String[] {
                "",
                "GET / HTTP/1.1\r\nHost: loc",
                "POST /subscribe HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99\r\n\r\naddress="
            }) {
                try (Socket socket =
                        new Socket("127.0.0.1", impatient.server.ports().open())) {
                    socket.setSoTimeout(20_000);
                    socket.getOutputStream().write(half.getBytes(StandardCharsets.UTF_8));
                    InputStream in = socket.getInputStream();
                    assertThat(in.readAllBytes()).as(half).isEmpty();
                }
            }
        } finally {
            System.clearProperty("askfirst.public.patience");
        }
    }

    /// Head first, and the body once the server has begun to wait for it.
    private String late(String line, String headers) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.server.ports().open())) {
            socket.setSoTimeout(30_000);
            String head =
                    line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 10\r\n" + headers;
            socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
            Thread.sleep(300);
            socket.getOutputStream().write("address=%e".getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.server.ports().open())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }
}
