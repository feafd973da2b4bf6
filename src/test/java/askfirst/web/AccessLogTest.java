package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {
    @TempDir
    Path folder;

    @Test
    void tells_what_was_asked_and_nobodys_address_or_secret() throws Exception {
        String confirm;
        String stop;
        try (TestServer server = TestServer.start(Engine.H2, folder)) {
            server.post("/subscribe", "address=reader%40example.com");
            confirm = TestServer.link(server.newest(1), "confirm");
            server.get(confirm);
            server.post(confirm, "");
            server.post("/subscribe?address=reader%40example.com", "address=reader%40example.com");
            stop = TestServer.link(server.newest(2), "stop");
            server.get(stop + "?x=reader@example.com");
            server.post(stop, "List-Unsubscribe=One-Click");
            server.get("/issues/rain/");
            server.get(stop.replace("/stop/", "/nowhere/"));
            server.get("/reader@example.com");
            server.get("/7KQ2-M9XD-0RTA-5WHB");
            server.get("/7kq2-m9xd-0rta-5whb/yes");
            server.get("/i%2F7KQ2-M9XD-0RTA-5WHB");
            server.get("/i/7KQ2-M9XD-0RTA-5WHB?7KQ2-M9XD-0RTA-5WHB");
            server.send(server.request("/7KQ2-M9XD").method("7KQ2-M9XD-0RTA-5WHB", BodyPublishers.noBody()));
        }
        Path log = folder.resolve("data/access.log");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rw-------");
        List<String> lines = Files.readAllLines(log);
        assertThat(lines)
                .hasSize(14)
                .allMatch(line -> line.matches(
                        "20\\d\\d-\\d\\d-\\d\\dT[\\d:.]+Z 127\\.0\\.0\\.0/24 (GET|POST|…) /\\S* \\d{3} \\d+ \\d+"))
                .anyMatch(line -> line.contains(" POST /confirm/… 200 "))
                .anyMatch(line -> line.contains(" GET /issues/rain/ 200 "))
                .anyMatch(line -> line.contains(" GET /… 404 "));
        assertThat(String.join("\n", lines))
                .doesNotContain("reader", "example.com", "127.0.0.1", "?")
                .doesNotContainIgnoringCase("7KQ2")
                .doesNotContain(confirm.substring(9), stop.substring(6), confirm.substring(9, 25));
    }

    /// What a stranger's path holds is nobody's business: a form on that page would send it along.
    @Test
    void nobody_learns_which_page_was_not_there() throws Exception {
        try (TestServer server = TestServer.start(Engine.H2, folder)) {
            assertThat(server.get("/7KQ2-M9XD-0RTA-5WHB").headers().allValues("Referrer-Policy"))
                    .containsExactly("no-referrer");
            assertThat(server.get("/issues/rain/").headers().allValues("Referrer-Policy"))
                    .containsExactly("same-origin");
        }
    }
}
