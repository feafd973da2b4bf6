package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.desk.DeskLogin;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// The way into the desk, and everybody who tries another.
@OnBothDatabases
class DeskLoginJourneyTest extends WithServer {
    private final HttpClient client = HttpClient.newHttpClient();

    DeskLoginJourneyTest(Engine engine) {
        super(engine);
    }

    @AfterEach
    void hangsUp() {
        client.close();
    }

    @Test
    void of_a_hundred_who_press_at_once_one_comes_in() throws Exception {
        URI link = link();
        Callable<Integer> press = () -> DeskLogin.press(link, client).statusCode();
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(Collections.nCopies(100, press))) answers.add(each.get());
        }
        assertThat(answers).containsOnly(303, 410);
        assertThat(Collections.frequency(answers, 303)).isEqualTo(1);
        assertThat(server.tables().toString()).doesNotContain(link.getPath().substring("/login/".length()));
    }

    @Test
    void the_cookie_is_for_this_machines_own_pages_only() throws Exception {
        assertThat(DeskLogin.press(link(), client)
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow())
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void without_a_session_there_is_only_the_door() throws Exception {
        for (String path : List.of("/", "/mail/", "/mail/x.eml/source", "/nowhere")) {
            HttpResponse<String> answer = server.get(server.deskOrigin() + path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("askfirst desk");
        }
        assertThat(server.get(server.deskOrigin() + "/desk/desk.css").statusCode())
                .isEqualTo(200);
        assertThat(server.send(server.desk("/").GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_foreign_page_presses_nothing() throws Exception {
        String form = form();
        assertThat(leave("http://evil.example", form)).isEqualTo(403);
        assertThat(leave("null", form)).isEqualTo(403);
        assertThat(leave(server.deskOrigin(), "form=" + "0".repeat(64))).isEqualTo(403);
        assertThat(leave(server.deskOrigin(), "")).isEqualTo(403);
        assertThat(server.send(server.desk("/")).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_leaves_is_out() throws Exception {
        assertThat(leave(server.deskOrigin(), form())).isEqualTo(200);
        assertThat(server.send(server.desk("/")).statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_outlives_the_process() throws Exception {
        String author = server.author();
        server.close();
        server = TestServer.start(folder, server.postgres);
        assertThat(server.send(server.request(server.deskOrigin() + "/").header("Cookie", author))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void another_name_that_points_here_gets_nothing() throws Exception {
        int port = server.server.ports().desk();
        for (String host : List.of("evil.example:" + port, "localhost", "127.0.0.1:1"))
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream()
                        .write(("GET /login/x HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                        .startsWith("HTTP/1.1 421")
                        .doesNotContain("desk");
            }
    }

    @Test
    void who_guesses_links_is_told_to_wait() throws Exception {
        URI guess = URI.create(server.deskOrigin() + "/login/" + "A".repeat(43));
        for (int i = 0; i < 30; i++)
            assertThat(DeskLogin.press(guess, client).statusCode()).isEqualTo(410);
        assertThat(DeskLogin.press(guess, client).statusCode()).isEqualTo(429);
        assertThat(DeskLogin.press(link(), client).body()).contains("Wait a minute");
    }

    @Test
    void no_log_tells_a_link_or_a_session() throws Exception {
        var said = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        said.start();
        log.addAppender(said);
        try {
            String token = link().getPath().substring("/login/".length());
            server.get(server.deskOrigin() + "/login/" + token);
            server.get("/login/" + token);
            String session = server.author().substring(server.author().indexOf('=') + 1);
            server.send(server.desk("/nowhere/" + session));
            assertThat(said.list.toString() + Files.readString(folder.resolve("data/access.log")))
                    .contains("GET /…")
                    .doesNotContain(token, session);
        } finally {
            log.detachAppender(said);
        }
    }

    private int leave(String origin, String body) throws Exception {
        return server.send(server.desk("/logout")
                        .header("Origin", origin)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private String form() throws Exception {
        String page = server.send(server.desk("/")).body();
        Matcher field = Pattern.compile("name=\"form\" value=\"(\\w{64})\"").matcher(page);
        if (!field.find()) throw new AssertionError(page);
        return "form=" + field.group(1);
    }

    private URI link() {
        URI link = DeskLogin.link(server.home, server.postgres);
        return URI.create(server.deskOrigin() + link.getPath());
    }
}
