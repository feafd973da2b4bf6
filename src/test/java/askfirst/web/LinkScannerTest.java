package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.journey.Browser;
import askfirst.journey.Browser.Scheme;
import askfirst.journey.Browser.Screen;
import askfirst.journey.Browser.Script;
import askfirst.journey.SkippedByName;
import askfirst.mail.MailFolder;
import askfirst.mail.StoredMail;
import askfirst.site.Home;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What stands between the server and the human: programs that open every link of every mail before she sees it.
@ExtendWith(SkippedByName.class)
class LinkScannerTest {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final Pattern HREF = Pattern.compile("(?:href|src|action)=\"([^\"]+)\"");
    private static final Pattern FOLDED = Pattern.compile("\r?\n[ \t]");

    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void one_mail_of_each_kind_waits_unread() throws Exception {
        Home home = new Home(folder);
        Serving.Ports ports = new Serving.Ports("127.0.0.1", 0, 0).nextFree();
        String here = "http://127.0.0.1:" + ports.open() + "/";
        Serving free = TestServer.serving(home, TestServer.NO_ACCOUNTS, TestServer.site(here, here));
        server = TestServer.start(
                new Serving(home, free.site(), free.theme(), free.settings(), ports, free.clock()), Optional.empty());

        server.becomesReader("leaving@example.com");
        ask("leaving@example.com");
        server.post(link("leaving@example.com", "manage") + "/address", "address=moving@example.com");
        link("moving@example.com", "confirm");
        server.becomesReader("moved@example.com");
        ask("moved@example.com");
        server.post(link("moved@example.com", "manage") + "/address", "address=elsewhere@example.com");
        server.post(link("elsewhere@example.com", "confirm"), "");
        link("moved@example.com", "undo");
        server.becomesReader("silent@example.com");
        ask("silent@example.com");
        String silent = link("silent@example.com", "stop");
        server.post(silent + "/never", "");
        server.post(silent + "/again", "");
        mail("silent@example.com", "you once wanted no mail");
        ask("waiting@example.com");
        link("waiting@example.com", "confirm");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void robots_that_open_every_link_of_every_mail_change_nothing_and_the_human_press_works_afterwards()
            throws Exception {
        SortedSet<String> links = links();
        assertThat(links).hasSizeGreaterThan(10).anyMatch(it -> it.contains("/undo/"));
        Map<String, List<String>> before = server.settledTables();
        Path nevers = server.home.data().resolve("never");
        String never = Files.readString(nevers);

        for (String link : links) fetch(link);
        assertThat(server.tables()).isEqualTo(before);
        try (Browser robot = Browser.open(Screen.DESK, Scheme.LIGHT, Script.ON)) {
            for (String link : links) {
                robot.go(link);
                Thread.sleep(300);
            }
        }
        assertThat(server.tables()).isEqualTo(before);
        assertThat(Files.readString(nevers)).isEqualTo(never);

        everyButtonStillWorks();
    }

    /// And everything the page behind it leads to, whether link or form.
    private void fetch(String link) throws Exception {
        for (String method : List.of("HEAD", "GET")) {
            HttpResponse<String> page =
                    server.send(server.request(link).method(method, HttpRequest.BodyPublishers.noBody()));
            Matcher behind = HREF.matcher(page.body());
            while (behind.find())
                server.get(URI.create(link)
                        .resolve(behind.group(1).replace("&amp;", "&"))
                        .toString());
        }
    }

    private void everyButtonStillWorks() throws Exception {
        try (Browser human = Browser.open(Screen.PHONE, Scheme.LIGHT, Script.OFF)) {
            pressed(human, link("waiting@example.com", "confirm"), "You are in");
            pressed(human, link("moved@example.com", "undo"), "The letters come here again");
            pressed(human, link(mail("silent@example.com", "you once wanted no mail"), "confirm"), "You are in");
            human.go(server.origin + link("leaving@example.com", "manage")).follow("form[action$='/rhythm'] button");
            assertThat(human.text()).contains("Kept.");
            pressed(human, link("moving@example.com", "confirm"), "You are in");
            pressed(human, link("leaving@example.com", "stop"), "It has stopped");
        }
    }

    private void pressed(Browser human, String link, String answer) {
        human.go(server.origin + link).follow("button.big");
        assertThat(human.text()).contains(answer);
    }

    private void ask(String address) throws Exception {
        server.post("/subscribe", "address=" + address);
    }

    /// The path of the personal link of that kind which a mail to that address carries.
    private String link(String address, String kind) throws Exception {
        return link(mail(address, "/" + kind + "/"), kind);
    }

    private static String link(StoredMail mail, String kind) {
        return TestServer.link(mail.text().orElseThrow(), kind);
    }

    private StoredMail mail(String address, String words) throws Exception {
        TestServer.await(() -> found(address, words).isPresent());
        return found(address, words).orElseThrow();
    }

    private Optional<StoredMail> found(String address, String words) {
        return new MailFolder(server.home.mail())
                .newest().stream()
                        .filter(mail -> mail.to().equals(address)
                                && mail.text().orElse("").contains(words))
                        .findFirst();
    }

    /// Every address of ours in every mail: in its headers, its text and its HTML.
    private SortedSet<String> links() throws Exception {
        SortedSet<String> links = new TreeSet<>();
        for (Path file : server.mails()) {
            StoredMail mail = new MailFolder(server.home.mail())
                    .mail(file.getFileName().toString())
                    .orElseThrow();
            String headers = FOLDED.matcher(
                            Files.readString(file, StandardCharsets.ISO_8859_1).split("\r?\n\r?\n", 2)[0])
                    .replaceAll(" ");
            Stream.of(headers, mail.text().orElseThrow(), mail.html().orElseThrow())
                    .flatMap(part -> LINK.matcher(part).results())
                    .map(link -> link.group().replace("&amp;", "&"))
                    .forEach(links::add);
        }
        assertThat(links).allMatch(link -> link.startsWith(server.origin));
        return links;
    }
}
