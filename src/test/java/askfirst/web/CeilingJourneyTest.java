package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.PostgresAccount;
import askfirst.site.AddressRange;
import askfirst.site.Home;
import askfirst.site.Settings;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class CeilingJourneyTest {
    private final Engine engine;

    @TempDir
    Path folder;

    CeilingJourneyTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void a_made_up_forwarding_is_one_bucket_and_over_the_ceiling_every_address_gets_the_same_bytes() throws Exception {
        try (TestServer server = server(List.of())) {
            for (int i = 0; i < 20; i++)
                assertThat(ask(server, "r" + i, "198.51." + i + ".7").statusCode())
                        .isEqualTo(200);
            List<String> answers = new ArrayList<>();
            for (String who : List.of("new", "r1", "r19", "other")) {
                HttpResponse<String> answer = ask(server, who, "203.0.113.9");
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(Integer.parseInt(
                                answer.headers().firstValue("Retry-After").orElseThrow()))
                        .isBetween(1, 86_401);
                answers.add(answer.body());
            }
            assertThat(answers).containsOnly(answers.getFirst()).allMatch(page -> page.contains("Nothing was kept"));
        }
    }

    @Test
    void who_wants_the_letters_again_passes_the_ceilings_and_loses_nothing() throws Exception {
        try (TestServer server = server(List.of())) {
            ask(server, "reader", "198.51.100.7");
            String confirm = TestServer.link(server.newest(1), "confirm");
            server.post(confirm, "");
            ask(server, "reader", "198.51.100.7");
            String stop = TestServer.link(server.newest(2), "stop");
            server.post(stop + "/never", "");
            for (int i = 0; i < 9; i++)
                for (String link : List.of(stop, confirm))
                    assertThat(server.post(link + "/again", "").body()).contains("Look into your mailbox");
            List<String> before = server.settledTables().get("request");
            for (String link : List.of(stop, confirm)) {
                HttpResponse<String> refused = server.post(link + "/again", "");
                assertThat(refused.statusCode()).isEqualTo(429);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(refused.body())
                        .isEqualTo(ask(server, "other", "198.51.100.7").body());
            }
            assertThat(server.settledTables().get("request")).isEqualTo(before);
            assertThat(server.get(stop).body()).contains("Never again", stop + "/again");
            assertThat(server.post("/stop/" + "A".repeat(43) + "/again", "").body())
                    .contains("Nothing has changed");
        }
    }

    @Test
    void behind_a_proxy_that_is_named_each_network_has_its_own() throws Exception {
        try (TestServer server =
                server(List.of(AddressRange.parse("127.0.0.0/8").orElseThrow()))) {
            for (int i = 0; i < 20; i++) ask(server, "r" + i, "1.2.3.4, 198.51.100." + i);
            assertThat(ask(server, "one-too-many", "198.51.100.77").statusCode())
                    .isEqualTo(429);
            assertThat(ask(server, "neighbour", "203.0.113.9").statusCode()).isEqualTo(200);
        }
    }

    private TestServer server(List<AddressRange> proxies) throws Exception {
        Optional<PostgresAccount> postgres = engine.postgres();
        Settings settings = new Settings(
                postgres.map(it -> new Settings.DatabaseAccount(it.url(), it.user(), it.password())),
                Optional.empty(),
                Settings.Ceilings.SHIPPED,
                proxies);
        Serving any = TestServer.serving(new Home(folder), settings);
        return TestServer.start(
                new Serving(any.home(), any.site(), any.theme(), any.settings(), any.ports(), halfPast()), postgres);
    }

    /// Goes as time goes, from the middle of an hour: so many may ask in each.
    private static Clock halfPast() {
        Instant now = Instant.now();
        Instant half = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(30));
        return Clock.offset(Clock.systemUTC(), Duration.between(now, half));
    }

    private static HttpResponse<String> ask(TestServer server, String who, String forwardedFor) throws Exception {
        return server.send(server.request("/subscribe")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", forwardedFor)
                .POST(HttpRequest.BodyPublishers.ofString("address=" + who + "@example.com")));
    }
}
