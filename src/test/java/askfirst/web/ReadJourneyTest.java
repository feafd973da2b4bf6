package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.publishing.Publisher;
import askfirst.publishing.Sendings;
import askfirst.publishing.State;
import askfirst.publishing.When;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A letter only subscribers may read, by real HTTP, with links taken from delivered mails.
@OnBothDatabases
class ReadJourneyTest extends WithServer {
    private static final String LETTER = "---\ntitle: A private matter\ndate: 2026-11-20\nvisibility: subscribers\n";

    ReadJourneyTest(Engine engine) {
        super(engine);
    }

    @BeforeEach
    @Override
    void serve() throws Exception {
        write(LETTER);
        super.serve();
    }

    @Test
    void a_reader_reads_it_by_her_own_link_which_changes_nothing_and_is_in_no_log() throws Exception {
        server.becomesReader("reader@example.com");
        String read = TestServer.link(sent(2), "read");
        Map<String, List<String>> before = server.settledTables();
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> page = server.get(read);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("A private matter", "Nobody else knows");
            assertPrivate(page);
            HttpResponse<String> picture = server.get(picture(page.body(), read));
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
            assertPrivate(picture);
            assertThat(server.head(read).statusCode()).isEqualTo(200);
        }
        assertThat(server.tables()).isEqualTo(before);
        assertThat(server.get("/issues/private/").statusCode()).isEqualTo(404);
        String log = Files.readString(folder.resolve("data/access.log"));
        assertThat(log).contains(" GET /read/… 200 ").doesNotContain(read.substring(6, 30));
    }

    @Test
    void who_stopped_keeps_what_she_was_sent_until_she_is_forgotten_or_the_author_takes_it_away() throws Exception {
        server.becomesReader("reader@example.com");
        String mail = sent(2);
        String read = TestServer.link(mail, "read");
        server.post(TestServer.link(mail, "stop"), "");
        assertThat(server.get(read).body()).contains("Nobody else knows");
        write(LETTER.replace("visibility: subscribers", "visibility: unlisted"));
        assertThat(server.get(read).statusCode()).isEqualTo(410);
        write(LETTER);
        server.post(TestServer.link(mail, "manage") + "/erase", "");
        HttpResponse<String> gone = server.get(read);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).doesNotContain("Nobody else knows");
    }

    @Test
    void its_author_reads_it_by_the_link_in_her_test_mail_also_while_it_is_a_draft() throws Exception {
        write(LETTER + "draft: true\n");
        server.server.rooms().getBean(Publisher.class).test("private");
        String mail = server.newest(1);
        HttpResponse<String> page = server.get(TestServer.link(mail, "read"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("A private matter", "Nobody else knows");
        assertPrivate(page);
        assertThat(server.get(picture(page.body(), TestServer.link(mail, "read")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.post(TestServer.link(mail, "stop"), "").body()).contains("Nothing has changed");
    }

    @Test
    void a_link_nobody_was_sent_explains_itself_and_offers_the_form() throws Exception {
        for (String path : new String[] {"/read/" + "A".repeat(43), "/read/half", "/read/half/wall.jpg"}) {
            HttpResponse<String> answer = server.get(path);
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(answer.body()).contains("This letter is not here", "action=\"/subscribe\"");
            assertPrivate(answer);
        }
    }

    /// The mail of the letter, once it is sent and there are so many.
    private String sent(int mails) throws Exception {
        server.server.rooms().getBean(Publisher.class).send("private", new When.Now());
        Sendings sendings = server.server.rooms().getBean(Sendings.class);
        TestServer.await(() -> sendings.standing("private").orElseThrow().state() == State.SENT);
        return server.newest(mails);
    }

    private static void assertPrivate(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
    }

    /// The address of the page's picture, which is below its own.
    private static String picture(String page, String read) {
        Matcher picture = Pattern.compile("<img[^>]* src=\"[^\"]*(" + Pattern.quote(read) + "/[^\"]+)\"")
                .matcher(page);
        assertThat(picture.find()).as(page).isTrue();
        return picture.group(1);
    }

    private void write(String frontMatter) throws Exception {
        Path letter = Files.createDirectories(folder.resolve("site-content/issues/private"));
        Files.writeString(
                letter.resolve("index.md"),
                frontMatter + "---\nNobody else knows.\n\n![Our wall](wall.jpg)\n\nDo you?\n");
        var photo = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(photo, "jpg", letter.resolve("wall.jpg").toFile());
    }
}
