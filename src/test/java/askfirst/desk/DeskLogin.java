package askfirst.desk;

import askfirst.database.PostgresAccount;
import askfirst.site.Home;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Optional;

/// Comes into the desk of a serving newsletter as its author does: by the link a command prints, and one press.
public final class DeskLogin {
    private DeskLogin() {}

    public static URI link(Home home, Optional<PostgresAccount> postgres) {
        return switch (Logins.link(home.data(), postgres, Clock.systemUTC())) {
            case LoginLinkResult.Made(URI link) -> link;
            case LoginLinkResult.NobodyServes(), LoginLinkResult.InUse() -> throw new AssertionError("no link");
        };
    }

    /// `name=value`, as the browser sends it back.
    public static String cookie(Home home, Optional<PostgresAccount> postgres, HttpClient client) throws Exception {
        HttpResponse<String> answer = press(link(home, postgres), client);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    public static HttpResponse<String> press(URI link, HttpClient client) throws Exception {
        return client.send(
                HttpRequest.newBuilder(link)
                        .header("Origin", "http://" + link.getAuthority())
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
