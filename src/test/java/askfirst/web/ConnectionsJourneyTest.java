package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The author's address book at her desk, as her browser and others ask for it.
@OnBothDatabases
class ConnectionsJourneyTest {
    private static final String CURRENT = "linkedin/01_connections_current_2023-2026.csv";
    private static final String ZIP = "linkedin/16_Basic_LinkedInDataExport_11-20-2026.zip";
    private static final String GOOGLE = "linkedin/17_address_book_google_contacts_not_linkedin.csv";
    private static final Pattern FIELD = Pattern.compile("name=\"form\" value=\"(\\w{64})\"");

    private final Engine engine;

    @TempDir
    Path folder;

    private TestServer server;

    ConnectionsJourneyTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start(engine, folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_import_is_told_in_numbers_and_the_second_one_too() throws Exception {
        assertThat(page("/connections/import"))
                .contains("Importing adds people to your address book. It subscribes nobody and sends nothing.");
        assertThat(bring(ZIP))
                .contains("18 new", "0 changed", "3 rows without a name", "2 duplicates joined")
                .contains("About 1 person in 100");
        assertThat(bring(ZIP)).contains("0 new", "0 changed", "18 as they were");
        assertThat(bring(CURRENT)).contains("Nobody was subscribed and nothing was sent");
        assertThat(server.mails()).isEmpty();
        assertThat(server.tables().get(key("subscription"))).isEmpty();
        TestServer.await(() -> left() == 0);
    }

    @Test
    void what_the_author_says_is_kept_and_one_step_goes_back() throws Exception {
        bring(CURRENT);
        String ines = person("Ines");
        assertThat(say(ines, "say=tie-1")).contains("how close", "aria-pressed=\"true\">Close");
        assertThat(say(ines, "say=reason&reason=" + encoded("School, \"always\" <b>")))
                .contains("School, \"always\" &lt;b&gt;</textarea>");
        assertThat(say(ines, "say=talked-on&day=2026-11-01")).contains("you talked");
        assertThat(say(ines, "say=talked-on&day=2999-01-01")).contains("not a day");
        assertThat(say(ines, "say=not-now-until&until=2999-01-01")).contains("1 January 2999");
        assertThat(follow(press("/connections/undo/there", ""))).contains("Taken back: the last “not now”");
        assertThat(page("/connections/" + ines))
                .contains("<dt>Connected</dt><dd>in February 2026")
                .doesNotContain("1 January 2999")
                .contains("School, ");
        assertThat(follow(press("/connections/undo", ""))).contains("There is nothing to take back");
        assertThat(say(ines, "say=note&note=a%00b%0Dc")).contains("Kept your note");
    }

    @Test
    void the_list_stays_where_it_was() throws Exception {
        bring(CURRENT);
        String ines = person("Ines");
        String row = "/connections/" + ines + "/row?filter=no-address&search=ines";
        HttpResponse<String> plain = press(row, "say=talked");
        assertThat(plain.headers().firstValue("Location").orElseThrow())
                .startsWith("/connections?filter=no-address&search=ines")
                .endsWith("#p-" + ines);
        HttpResponse<String> swapped = server.send(pressing(row, "say=tie-2").header("HX-Request", "true"));
        assertThat(swapped.statusCode()).isEqualTo(200);
        assertThat(swapped.body())
                .contains("id=\"p-" + ines + "\"", "filter=no-address&amp;search=ines", "id=\"notice\"")
                .doesNotContain("<html", "<main");
        assertThat(page("/connections?filter=nonsense&page=9999999999&search=%00"))
                .contains("The people you know");
        assertThat(page("/connections?page=99")).contains("Ines");
    }

    @Test
    void never_is_asked_once_more_and_outlives_the_entry() throws Exception {
        bring(CURRENT);
        String ines = person("Ines");
        List<String> before = server.tables().get(key("connection"));
        assertThat(page("/connections/" + ines + "/never")).contains("You cannot take it back");
        assertThat(server.tables().get(key("connection"))).isEqualTo(before);
        assertThat(follow(press("/connections/" + ines + "/never", ""))).contains("will never be written to");
        assertThat(follow(press("/connections/" + ines + "/delete", ""))).contains("Deleted from your address book");
        assertThat(server.send(server.desk("/connections/" + ines)).statusCode())
                .isEqualTo(404);
        assertThat(bring(CURRENT)).contains("<dt>asked not to be contacted</dt><dd>1</dd>");
        assertThat(page("/connections/" + person("Ines"))).contains("asked not to be contacted");
    }

    @Test
    void columns_nobody_knows_are_said_once_and_remembered() throws Exception {
        String asked = bring("linkedin-odd/columns.csv");
        assertThat(asked).contains("Rufname", "Zuname", "Netzseite", "Nothing was changed");
        assertThat(folder.resolve("data/kept/file")).exists();
        Matcher action =
                Pattern.compile("action=\"(/connections/import/columns/\\d+)\"").matcher(asked);
        assertThat(action.find()).isTrue();
        assertThat(finished(press(
                        action.group(1),
                        "header-0=Rufname&means-0=first&header-1=Zuname&means-1=last&header-2=Netzseite"
                                + "&means-2=profile&header-3=Betrieb&means-3=drop+table")))
                .contains("2 new");
        assertThat(folder.resolve("data/kept/file")).doesNotExist();
        assertThat(follow(press(action.group(1), "header-0=x"))).contains("not here any more");
        assertThat(bring("linkedin-odd/columns.csv")).contains("0 new", "0 changed");
    }

    @Test
    void a_file_that_waits_goes_at_the_next_upload() throws Exception {
        bring("linkedin-odd/columns.csv");
        bring(CURRENT);
        assertThat(folder.resolve("data/kept/file")).doesNotExist();
        assertThat(bring("linkedin/README.md")).doesNotContain("Something is broken");
        assertThat(finished(upload("empty.zip", new byte[] {'P', 'K', 3, 4, 0})))
                .contains("Nothing was changed");
        assertThat(upload("", new byte[0]).body()).contains("No file was chosen");
    }

    @Test
    void doubtful_addresses_are_asked_one_after_the_other() throws Exception {
        bring(CURRENT);
        bring(GOOGLE);
        String question = page("/connections/questions");
        Matcher owner = Pattern.compile("name=\"owner\" value=\"([\\w-]{36})\"").matcher(question);
        Matcher action = Pattern.compile("action=\"(/connections/questions/[\\w-]{36}\\?at=0)\"")
                .matcher(question);
        assertThat(owner.find() && action.find()).isTrue();
        Matcher address = Pattern.compile("<strong>([^<]+@[^<]+)</strong>").matcher(question);
        assertThat(address.find()).isTrue();
        press(action.group(1), "owner=" + owner.group(1));
        assertThat(page("/connections/" + owner.group(1))).contains(address.group(1));
        assertThat(page("/connections/questions")).doesNotContain(address.group(1));
    }

    @Test
    void what_nobody_shows_is_not_there_and_a_strangers_press_changes_nothing() throws Exception {
        bring(CURRENT);
        String ines = person("Ines");
        for (String path : List.of("/connections/questions?at=x", "/connections/questions?at=-1", "/connections/x"))
            assertThat(server.send(server.desk(path)).statusCode()).isLessThan(500);
        assertThat(press("/connections/import/columns/x", "").statusCode()).isEqualTo(200);
        assertThat(press("/connections/" + ines + "/says", "say=dance").statusCode())
                .isEqualTo(404);
        assertThat(press("/connections/none/says", "say=talked").statusCode()).isEqualTo(404);
        assertThat(press("/connections/none/never", "").statusCode()).isEqualTo(404);
        List<String> before = server.tables().get(key("connection"));
        assertThat(server.send(server.desk("/connections/" + ines + "/never")
                                .header("Origin", "http://evil.example")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("form=" + form())))
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.tables().get(key("connection"))).isEqualTo(before);
        assertThat(server.get("/connections").statusCode()).isEqualTo(404);
    }

    private String bring(String file) throws Exception {
        Path path = Path.of("src/test/resources", file);
        return finished(upload(path.getFileName().toString(), Files.readAllBytes(path)));
    }

    private HttpResponse<String> upload(String name, byte[] bytes) throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return server.send(server.desk("/connections/import?form=" + form())
                .header("Origin", server.deskOrigin())
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private String finished(HttpResponse<String> begun) throws Exception {
        String path = begun.headers().firstValue("Location").orElseThrow();
        TestServer.await(() -> !page(path).contains("hx-trigger"));
        return page(path);
    }

    private String say(String person, String fields) throws Exception {
        return follow(press("/connections/" + person + "/says", fields));
    }

    private HttpResponse<String> press(String path, String fields) throws Exception {
        return server.send(pressing(path, fields));
    }

    private java.net.http.HttpRequest.Builder pressing(String path, String fields) throws Exception {
        return server.desk(path)
                .header("Origin", server.deskOrigin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("form=" + form() + "&" + fields));
    }

    private String follow(HttpResponse<String> answer) throws Exception {
        if (answer.statusCode() == 200) return answer.body();
        return page(answer.headers().firstValue("Location").orElseThrow().replaceAll("#.*", ""));
    }

    private String page(String path) throws Exception {
        return server.send(server.desk(path)).body();
    }

    private String person(String search) throws Exception {
        Matcher id = Pattern.compile("id=\"p-([\\w-]{36})\"").matcher(page("/connections?search=" + search));
        if (!id.find()) throw new AssertionError("nobody is called " + search);
        return id.group(1);
    }

    private String form() throws Exception {
        Matcher field = FIELD.matcher(page("/"));
        if (!field.find()) throw new AssertionError("no form");
        return field.group(1);
    }

    private String key(String table) {
        return server.tables().keySet().stream()
                .filter(table::equalsIgnoreCase)
                .findFirst()
                .orElseThrow();
    }

    private long left() throws IOException {
        Path uploads = folder.resolve("data/uploads");
        try (var files = Files.walk(uploads)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
