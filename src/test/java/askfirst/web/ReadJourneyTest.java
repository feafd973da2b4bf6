package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadJourneyTest {
    @TempDir
    Path folder;

    @Test
    void a_link_nobody_was_sent_explains_itself_and_offers_the_form() throws Exception {
        try (TestServer server = TestServer.start(Engine.H2, folder)) {
            for (String path : new String[] {"/read/" + "A".repeat(43), "/read/half", "/read/half/wall.jpg"}) {
                HttpResponse<String> answer = server.get(path);
                assertThat(answer.statusCode()).isEqualTo(410);
                assertThat(answer.body()).contains("This letter is not here", "action=\"/subscribe\"");
                assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
                assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
                assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
            }
        }
    }
}
