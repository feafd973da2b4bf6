package askfirst.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.doctor.Finding.State;
import askfirst.mail.Certificates;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebTest {
    /// For an answer that comes, however busy this machine is.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// For one that never does.
    private static final Duration LITTLE = Duration.ofMillis(400);

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void an_address_that_answers_over_https_is_well_and_is_only_read() throws Exception {
        Certificates.Pair good = Certificates.good(folder);
        HttpServer server = https(good.server(), 200);
        try (Web web = web(good.client())) {
            Finding finding = look(web, address("https", server));
            assertThat(finding.state()).as(finding.says()).isEqualTo(State.OK);
            assertThat(new ClockCheck(web, address("https", server), Clock.systemUTC())
                            .look()
                            .state())
                    .isEqualTo(State.OK);
            assertThat(asked).as("once, and by GET").containsExactly("GET");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_certificate_nobody_trusts_is_told() throws Exception {
        HttpServer server = https(Certificates.good(folder).server(), 200);
        try (Web web = web(SSLContext.getDefault())) {
            assertThat(look(web, address("https", server)).says()).contains("certificate");
        } finally {
            server.stop(0);
        }
        Certificates.Pair misnamed = Certificates.misnamed(folder);
        HttpServer other = https(misnamed.server(), 200);
        try (Web web = web(misnamed.client())) {
            assertThat(look(web, address("https", other)).state()).isEqualTo(State.WRONG);
        } finally {
            other.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, WRONG, not over HTTPS",
        "301, WARN, https://elsewhere.example/",
        "404, WRONG, answers 404",
        "421, WRONG, another host's name",
        "502, WRONG, answers 502"
    })
    void an_answer_is_judged(int status, State state, String says) throws Exception {
        HttpServer server = HttpServer.create(loopback(), 0);
        start(server, status);
        try (Web web = web(SSLContext.getDefault())) {
            Finding finding = look(web, address("http", server));
            assertThat(finding.state()).isEqualTo(state);
            assertThat(finding.says() + finding.paste()).contains(says);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nobody_there_no_such_name_and_no_answer_are_sentences() throws Exception {
        try (NameServer names = new NameServer();
                Web web = new Web(SSLContext.getDefault(), PATIENCE, Dns.of(Optional.of(names.address()), PATIENCE));
                Web hasty = new Web(SSLContext.getDefault(), LITTLE, nobodyKnows());
                ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(look(web, URI.create("https://no-such-host.invalid/")).state())
                    .isEqualTo(State.WRONG);
            long start = System.nanoTime();
            assertThat(look(hasty, URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/"))
                            .state())
                    .isEqualTo(State.BROKEN);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            assertThat(look(web, URI.create("http://localhost:9/")).says()).contains("Nothing answers");
        }
    }

    @Test
    void a_name_that_cannot_be_asked_for_is_not_the_author_s_mistake() throws Exception {
        try (Web web = web(SSLContext.getDefault())) {
            Finding finding = look(web, URI.create("https://no-such-host.invalid/"));
            assertThat(finding.state()).isEqualTo(State.BROKEN);
            assertThat(finding.says()).contains("is this machine connected");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, OK, agrees",
        "10, OK, agrees",
        "-90, WARN, behind",
        "120, WARN, 2 minutes ahead",
        "-7300, WRONG, 2 hours behind",
        "200000, WRONG, 2 days ahead"
    })
    void a_clock_that_is_off_says_how_far(long seconds, State state, String says) throws Exception {
        try (Web web = web(SSLContext.getDefault())) {
            Finding finding = new ClockCheck(web, URI.create("https://letters.example/"), Clock.systemUTC())
                    .judged(Duration.ofSeconds(seconds));
            assertThat(finding.state()).isEqualTo(state);
            assertThat(finding.says()).contains(says);
        }
    }

    @Test
    void a_clock_is_measured_by_the_server_s_own() throws Exception {
        HttpServer server = HttpServer.create(loopback(), 0);
        start(server, 200);
        Clock slow = Clock.fixed(Instant.now().minus(Duration.ofHours(5)), ZoneOffset.UTC);
        try (Web web = web(SSLContext.getDefault())) {
            assertThat(new ClockCheck(web, address("http", server), slow).look().says())
                    .contains("hours behind");
        } finally {
            server.stop(0);
        }
    }

    private HttpServer https(SSLContext tls, int status) throws Exception {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        start(server, status);
        return server;
    }

    private void start(HttpServer server, int status) {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod());
            if (status == 301) exchange.getResponseHeaders().set("Location", "https://elsewhere.example/");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static URI address(String scheme, HttpServer server) {
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + "/");
    }

    private static Web web(SSLContext tls) {
        return new Web(tls, PATIENCE, nobodyKnows());
    }

    private static Dns nobodyKnows() {
        return Dns.of(Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9)), LITTLE);
    }

    private static Finding look(Web web, URI address) {
        return new WebCheck(web, "archive", "base-url", address).look();
    }
}
