package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.site.AddressRange;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.subscription.TestRooms;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Behind a web server all is as it is without one, and the visitor's network is her own.
class ProxyJourneyTest {
    private static final String BASE = "https://example.org/letters/";

    @TempDir
    Path folder;

    @Test
    void from_the_form_to_a_reader_and_out_again() throws Exception {
        try (TestServer server = behindProxy();
                ReverseProxy proxy = ReverseProxy.start(server, "example.org", "203.0.113.77")) {
            HttpResponse<String> home = server.get(proxy.url("/letters/"));
            assertThat(home.body()).contains("home of first");
            assertThat(home.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(ask(server, proxy).body()).contains("Look into your mailbox");
            String mail = server.newest(1);
            assertThat(mail).contains(BASE + "confirm/");
            String confirm = TestServer.link(mail, "confirm");
            assertThat(server.get(proxy.url(confirm)).body()).contains("One more press");
            assertThat(server.post(proxy.url(confirm), "").body()).contains("You are in");
            ask(server, proxy);
            String stop = TestServer.link(server.newest(2), "stop");
            assertThat(server.post(proxy.url(stop), "List-Unsubscribe=One-Click")
                            .body())
                    .contains("It has stopped");
        }
        assertThat(Files.readAllLines(folder.resolve("data/access.log")))
                .isNotEmpty()
                .allMatch(line -> line.contains("Z 203.0.113.0/24 "));
    }

    @Test
    void a_host_that_is_not_ours_is_refused_there_too() throws Exception {
        try (TestServer server = behindProxy();
                ReverseProxy proxy = ReverseProxy.start(server, "evil.example.net", "203.0.113.77")) {
            assertThat(server.get(proxy.url("/letters/")).statusCode()).isEqualTo(421);
            assertThat(ask(server, proxy).statusCode()).isEqualTo(421);
            assertThat(server.tables().get("request")).isEmpty();
        }
    }

    private TestServer behindProxy() throws Exception {
        Settings settings = new Settings(
                Optional.empty(),
                Optional.empty(),
                TestRooms.NO_CEILINGS,
                List.of(AddressRange.parse("127.0.0.1").orElseThrow()));
        Site site = TestServer.site(BASE, BASE);
        return TestServer.start(TestServer.serving(new Home(folder), settings, site), Optional.empty());
    }

    private static HttpResponse<String> ask(TestServer server, ReverseProxy proxy) throws Exception {
        return server.send(server.request(proxy.url("/letters/subscribe"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", "198.51.100.7")
                .POST(HttpRequest.BodyPublishers.ofString("address=reader@example.com")));
    }
}
