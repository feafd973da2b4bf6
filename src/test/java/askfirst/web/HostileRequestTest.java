package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What no browser sends, byte by byte.
class HostileRequestTest {
    private static final String SECRET = "7KQ2-M9XD-0RTA-5WHB";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    @TempDir
    Path folder;

    @Test
    void is_refused_and_never_our_fault() throws Exception {
        List<String> requests = List.of(
                "POST /subscribe HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: evil.example.net\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example.net\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost@evil.example.net\r\n\r\n",
                "GET http://evil.example.net/ HTTP/1.1\r\nHost: evil.example.net\r\n\r\n",
                "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(100_000) + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n" + "X: y\r\n".repeat(20_000) + "\r\n",
                "GET /\u00ff\u00fe HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /% HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /a\u0000b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
                "BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /subscribe HTTP/1.1\r\nHost: localhost\r\n" + FORM + "Content-Length: -1\r\n\r\n",
                "POST /subscribe HTTP/1.1\r\nHost: localhost\r\n" + FORM + "Content-Length: 9999999999999\r\n\r\nx",
                "POST /subscribe HTTP/1.1\r\nHost: localhost\r\n" + FORM
                        + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nxxxxx",
                "POST /subscribe HTTP/1.1\r\nHost: localhost\r\n" + FORM
                        + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /subscribe HTTP/1.1\r\nHost: localhost\r\n" + FORM
                        + "Transfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n",
                "POST /subscribe HTTP/1.1\r\nHost: localhost\r\n" + FORM + "Transfer-Encoding: chunked\r\n\r\n"
                        + ("ffff\r\n" + "a".repeat(0xffff) + "\r\n").repeat(20) + "0\r\n\r\n",
                form("address=\u00ff\u00fe\u0080"),
                form("a=b&".repeat(100_000)),
                form("&".repeat(65_000)),
                form("address=x&".repeat(6_000)));
        try (TestServer server = TestServer.start(Engine.H2, folder)) {
            for (String request : requests) {
                String shown = request.length() < 200 ? request : request.substring(0, 200) + "…";
                assertThat(status(server, request)).as(shown).isBetween(400, 499);
            }
            assertThat(status(server, form("address=reader%40example.com"))).isEqualTo(200);
            assertThat(server.newest(1)).contains("To: reader@example.com");
        }
    }

    /// Legal or nearly so, and seldom seen. A connection that is not answered is closed within the deadline.
    @Test
    @Timeout(120)
    void odd_ways_to_ask_are_answered_and_never_our_fault_and_what_they_hold_is_in_no_log() throws Exception {
        String word = SECRET;
        Map<String, Integer> requests = new LinkedHashMap<>();
        for (String method : List.of("TRACE", "PATCH", "PUT", "DELETE", "OPTIONS", "PROPFIND", "get", word, "G\u00e9T"))
            for (String path : List.of("/", "/" + word, "/i/" + word, "/subscribe", "*"))
                requests.put(ask(method + " " + path + " HTTP/1.1"), 400);
        for (String path : List.of(
                "/%2e%2e/%2e%2e/data/key",
                "/..%2f..%2fdata/key",
                "/../../data/key",
                "/issues/../.secret",
                "/%2esecret",
                "/%00" + word,
                "/" + word + "%00.html",
                "/%c0%ae%c0%ae/" + word,
                "/%e0%80%af" + word,
                "/%u0041" + word,
                "/i/%00",
                "/i/%c0%ae" + word,
                "/i/%",
                "/stop/%2e%2e",
                "/confirm/%ff" + word,
                "/i/" + word + "/%2e%2e/x",
                "/|" + word,
                "/^" + word,
                "/\"" + word,
                "/[" + word,
                "/{" + word + "}",
                "/\\" + word,
                "/<" + word + ">",
                "?" + word,
                "x" + word,
                "http:/" + word,
                "http://" + word + ":99999/",
                "ftp://localhost/" + word)) requests.put(ask("GET " + path + " HTTP/1.1"), 400);
        requests.put(ask("CONNECT localhost:80 HTTP/1.1"), 400);
        requests.put(ask("GET / HTTP/3.7"), 400);
        requests.put("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0", 400);
        requests.put("GET / HTTP/1.0\r\n\r\n", 400);
        requests.put(ask("GET / HTTP/1.0"), 200);
        requests.put(ask("GET http://localhost/issues/rain/ HTTP/1.1"), 200);
        requests.put(
                ask("GET / HTTP/1.1", "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMA"),
                200);
        requests.put(
                ask("GET / HTTP/1.1", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"), 200);
        for (String language :
                List.of(";", ",", ";;", ",;", " ; , ;q=1", "de, ;", ";q=0.5, de", "*;", "\u00ff", word, "-", "q"))
            requests.put(ask("GET / HTTP/1.1", "Accept-Language: " + language), 200);
        requests.put(ask("GET / HTTP/1.1", "Accept-Language: ;", "Accept-Language: de;q=x"), 200);
        for (String range : List.of("bytes=0-3", "bytes=0-0,2-3", "bytes=-1", "bytes=99999-", "bytes=3-1", word))
            requests.put(ask("GET /issues/rain/ HTTP/1.1", "Range: " + range), 200);
        requests.put(ask("GET / HTTP/1.1", "Expect: " + word), 400);
        for (String body : List.of(
                "Content-Length: 5, 5\r\n\r\nxxxxx",
                "Content-Length: +5\r\n\r\nxxxxx",
                "Content-Length: 5 5\r\n\r\nxxxxx",
                "Content-Length: 5\r\nContent-Length: 5\r\n\r\nxxxxx",
                "Transfer-Encoding: " + word + "\r\n\r\n",
                "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nxxxxx",
                "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nx",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\nx\r\n",
                "Transfer-Encoding: chunked\r\n\r\n1\r\nxyz\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n0\r\n" + word + "\r\n\r\n"))
            requests.put("POST /i/" + word + "/yes HTTP/1.1\r\nHost: localhost\r\n" + FORM + body, 400);
        try (LogListener log = LogListener.begin()) {
            try (TestServer server = TestServer.start(Engine.H2, folder)) {
                for (var request : requests.entrySet()) {
                    int status = status(server, request.getKey());
                    if (request.getValue() == 200)
                        assertThat(status).as(request.getKey()).isEqualTo(200);
                    else assertThat(status).as(request.getKey()).isBetween(200, 499);
                }
                assertThat(server.get("/").statusCode()).isEqualTo(200);
            }
            assertThat(log.lines()).noneMatch(line -> line.contains(SECRET));
            assertThat(Files.readString(folder.resolve("data/access.log"))).doesNotContain(SECRET);
        }
    }

    private static String ask(String line, String... headers) {
        return line + "\r\nHost: localhost\r\n"
                + String.join("", Stream.of(headers).map(it -> it + "\r\n").toList()) + "\r\n";
    }

    private static String form(String body) {
        return "POST /subscribe HTTP/1.1\r\nHost: localhost\r\n" + FORM + "Content-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    /// 499 when it hung up without a word, which is as good.
    private static int status(TestServer server, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.server.ports().open())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] line = socket.getInputStream().readNBytes(12);
            return line.length < 12 ? 499 : Integer.parseInt(new String(line, 9, 3, StandardCharsets.US_ASCII));
        } catch (java.net.SocketException hungUp) {
            return 499;
        }
    }
}
