package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What no browser sends, byte by byte.
class HostileRequestTest {
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
