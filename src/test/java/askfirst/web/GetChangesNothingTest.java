package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.invitation.Invitations;
import askfirst.invitation.LinkResult;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Walks the server's own list of routes, so that a new one is covered by itself.
@OnBothDatabases
class GetChangesNothingTest {
    private final Engine engine;

    @TempDir
    Path folder;

    GetChangesNothingTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void whoever_opens_whatever_link_however_often_leaves_every_table_as_it_was() throws Exception {
        try (TestServer server = TestServer.start(engine, folder)) {
            server.becomesReader("reader@example.com");
            server.post("/subscribe", "address=reader@example.com");
            String stop = TestServer.link(server.newest(2), "stop").substring("/stop/".length());
            server.post("/subscribe", "address=waiting@example.com");
            String confirm = TestServer.link(server.newest(3), "confirm").substring("/confirm/".length());
            String author = server.author();
            String code = invited(server);
            Map<String, List<String>> before = server.settledTables();
            assertThat(before.toString()).contains("state=SENT");
            List<UriRouteInfo<?, ?>> routes = routes(server);
            assertThat(routes).hasSizeGreaterThanOrEqualTo(18);
            for (UriRouteInfo<?, ?> route : routes) {
                for (String token : List.of(confirm, stop, code)) {
                    String path = route.getUriMatchTemplate().toString().replaceAll("\\{[^}]*}", token);
                    for (String origin : List.of(
                            server.origin,
                            "http://127.0.0.1:" + server.server.ports().desk())) {
                        for (String method : List.of("GET", "HEAD")) {
                            server.send(server.request(origin + path)
                                    .header("Cookie", author)
                                    .method(method, HttpRequest.BodyPublishers.noBody()));
                        }
                    }
                }
            }
            assertThat(server.tables()).isEqualTo(before);
            assertThat(server.home.data().resolve("never")).isEmptyFile();
            assertThat(server.post("/confirm/" + confirm, "").body()).contains("You are in");
            assertThat(server.get("/i/" + code).body()).contains("invites you");
            assertThat(server.post("/i/" + code + "/no", "").body()).contains("That is fine");
            assertThat(server.post("/stop/" + stop, "").body()).contains("It has stopped");
        }
    }

    @Test
    void what_changes_something_can_only_be_reached_by_post() throws Exception {
        try (TestServer server = TestServer.start(engine, folder)) {
            assertThat(routes(server))
                    .extracting(UriRouteInfo::getHttpMethod)
                    .containsOnly(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
        }
    }

    private static String invited(TestServer server) throws Exception {
        UUID id = new Author(server).knows("ines", "Ines", "", "");
        return switch (server.server.rooms().getBean(Invitations.class).linkFor(id)) {
            case LinkResult.Link(String url, var _) -> url.replaceFirst(".*/i/", "");
            case LinkResult other -> throw new AssertionError(other);
        };
    }

    private static List<UriRouteInfo<?, ?>> routes(TestServer server) {
        return server.server
                .rooms()
                .getBean(Router.class)
                .uriRoutes()
                .<UriRouteInfo<?, ?>>map(route -> route)
                .toList();
    }
}
