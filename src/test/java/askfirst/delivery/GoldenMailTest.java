package askfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.mail.EmailAddress;
import askfirst.mail.Mail;
import askfirst.mail.SendResult;
import askfirst.publishing.IssueWork;
import askfirst.publishing.Publisher;
import askfirst.publishing.When;
import askfirst.site.Settings;
import askfirst.site.Site;
import askfirst.subscription.TestRooms;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of mail, as a server is handed it, compared with what was read and found good: headers, text and HTML.
///
/// After a change that was meant: `mvn test -Dtest=GoldenMailTest -Dgolden=write`, then read the difference before
/// committing it.
/// What is different each time (delivery, boundary, token) stands there as a word.
class GoldenMailTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/mail");
    private static final String READER = "reader@example.com";
    private static final Map<String, String> RAIN = Map.of(
            "en", "---\ntitle: A wall, a book & some rain\ndate: 2026-11-30\n---\nIt rains. You?\n",
            "de", "---\ntitle: Über Mauern & Bücher\nslug: rain\ndate: 2026-11-30\n---\nEs regnet. Und du?\n");

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_kind_of_mail_reads_as_it_always_read(String language) throws Exception {
        Map<String, String> files = new TreeMap<>();
        for (var mail : mails(language).entrySet()) files.putAll(files(mail.getKey(), message(mail.getValue())));
        Path folder = GOLDEN.resolve(language);
        if ("write".equals(System.getProperty("golden"))) write(folder, files);
        assertThat(files).containsOnlyKeys(folder.toFile().list());
        for (var file : files.entrySet())
            assertThat(file.getValue()).as(file.getKey()).isEqualTo(Files.readString(folder.resolve(file.getKey())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void what_goes_over_the_wire_is_ascii_in_short_lines_that_end_as_they_must(String language) throws Exception {
        for (Mail mail : mails(language).values()) {
            String wire = new String(mail.bytes(), StandardCharsets.ISO_8859_1);
            assertThat(wire).containsPattern("\\A\\p{ASCII}+\\r\\n\\z");
            assertThat(wire.replace("\r\n", "")).doesNotContain("\r", "\n");
            assertThat(wire.split("\r\n")).allMatch(line -> line.length() <= 76);
        }
    }

    /// One of each kind that exists.
    private Map<String, Mail> mails(String language) throws IOException {
        try (TestRooms rooms = new TestRooms(Engine.H2, data, site(language), Settings.Ceilings.SHIPPED)) {
            rooms.becomesReader(READER);
            rooms.ask(READER);
            rooms.work();
            Map<String, Mail> mails = new LinkedHashMap<>();
            mails.put("confirmation", rooms.mails.getFirst());
            mails.put("already", rooms.mails.getLast());
            rooms.subscriptions.changeAddress(
                    rooms.manageLink(), TestRooms.asks("203.0.113.0/24", "reader@example.net"));
            rooms.work();
            mails.put("newaddress", rooms.mails.getLast());
            rooms.subscriptions.confirm(rooms.confirmLink());
            rooms.work();
            mails.put("moved", rooms.mails.getLast());
            rooms.subscriptions.undoChange(rooms.undoLink());
            rooms.clock.pass(Duration.ofDays(7));
            rooms.ask(READER);
            rooms.work();
            rooms.subscriptions.never(rooms.stopLink());
            rooms.subscriptions.comeBack(rooms.stopLink(), "203.0.113.0/24");
            rooms.work();
            // each mailbox that was hers gets one, in no order
            mails.put("return", lastTo(TestRooms.address(READER), rooms));
            mails.put("flood", flood(rooms));
            mails.put("stopped", stopped(language));
            mails.put("late", late(language));
            mails.put("ended", ended(language));
            return mails;
        }
    }

    private static Mail lastTo(EmailAddress address, TestRooms rooms) {
        return rooms.mails.stream()
                .filter(mail -> mail.to().equals(address))
                .toList()
                .getLast();
    }

    /// What the author gets when one network asks too often.
    private static Mail flood(TestRooms rooms) {
        for (int i = 0; i < 20; i++) rooms.ask(READER);
        rooms.work();
        return rooms.mails.stream()
                .filter(mail -> mail.to().equals(TestRooms.SENDER.address()))
                .findFirst()
                .orElseThrow();
    }

    /// What the author gets when nobody served.
    private Mail late(String language) throws IOException {
        Path home = published("late", language);
        try (TestRooms rooms = new TestRooms(Engine.H2, home, site(language))) {
            rooms.becomesReader(READER);
            rooms.bean(Publisher.class).send("rain", new When.Soon());
            rooms.clock.pass(Duration.ofHours(2));
            rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
            rooms.work();
            return lastTo(TestRooms.SENDER.address(), rooms);
        }
    }

    /// What the author gets when she has to decide.
    private Mail ended(String language) throws IOException {
        Path home = published("ended", language);
        try (TestRooms rooms = new TestRooms(Engine.H2, home, site(language))) {
            for (String name : List.of("anna", "ben", "cleo")) rooms.becomesReader(name + "@example.com");
            rooms.everyCopy(copy -> switch (copy.to().wire().charAt(0)) {
                case 'a' -> new SendResult.Refused(550, "550 5.1.1 no such user");
                case 'b' -> new SendResult.Unknown();
                default -> new SendResult.Sent();
            });
            rooms.bean(Publisher.class).send("rain", new When.Now());
            for (int turn = 0; turn < 4; turn++) rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
            rooms.work();
            return lastTo(TestRooms.SENDER.address(), rooms);
        }
    }

    private Path published(String folder, String language) throws IOException {
        Path home = data.resolve(folder);
        Path issues = Files.createDirectories(home.resolve("site-content/issues"));
        Files.writeString(issues.resolve("rain.md"), RAIN.get(language));
        Path page = Files.createDirectories(home.resolve("public/current/issues/rain"));
        Files.writeString(page.resolve("index.html"), "");
        return home;
    }

    /// What the author gets when a sending stops by itself.
    private Mail stopped(String language) throws IOException {
        Path home = published("stopped", language);
        // so that it stops at the same reader each time
        Files.writeString(home.resolve("settings.yml"), "sending:\n  per-minute: 10\n");
        try (TestRooms rooms = new TestRooms(Engine.H2, home, site(language))) {
            for (int i = 0; i < 24; i++) rooms.becomesReader("reader" + i + "@example.com");
            rooms.everyCopy(_ -> new SendResult.Refused(554, "554 5.7.1 <anna@example.org>: Sender address rejected"));
            rooms.bean(Publisher.class).send("rain", new When.Now());
            for (int turn = 0; turn < 4; turn++) rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
            rooms.work();
            return lastTo(TestRooms.SENDER.address(), rooms);
        }
    }

    private static Site site(String language) {
        Site site = TestRooms.SITE;
        return new Site(
                language.equals("de") ? "Briefe über Bücher" : "Letters & more",
                "Anna Berg",
                "Now and then",
                Locale.forLanguageTag(language),
                ZoneId.of("Europe/Berlin"),
                URI.create("https://letters.example.org/"),
                URI.create("https://letters.example.org/"),
                language.equals("de") ? "ungefähr einmal im Monat" : "about once a month",
                Optional.of("Anna Berg, Hill Street 1, 12345 Town"),
                site.sender(),
                site.theme(),
                List.of(),
                site.typography());
    }

    private static MimeMessage message(Mail mail) throws MessagingException {
        return new MimeMessage(null, new ByteArrayInputStream(mail.bytes()));
    }

    private static Map<String, String> files(String kind, MimeMessage message) throws Exception {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        StringBuilder head = new StringBuilder(headers(message));
        for (int i = 0; i < parts.getCount(); i++)
            head.append('\n').append(headers((MimeBodyPart) parts.getBodyPart(i)));
        assertThat(parts.getCount()).isEqualTo(2);
        return Map.of(
                kind + ".head", settled(head.toString()),
                kind + ".txt", settled(parts.getBodyPart(0).getContent().toString()),
                kind + ".html", settled(parts.getBodyPart(1).getContent().toString()));
    }

    private static String headers(MimePart part) throws MessagingException {
        StringBuilder headers = new StringBuilder();
        for (Header header : Collections.list(part.getAllHeaders()))
            headers.append(header.getName())
                    .append(": ")
                    .append(header.getValue())
                    .append('\n');
        return headers.toString();
    }

    private static String settled(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("boundary=\"[^\"]+\"", "boundary=\"BOUNDARY\"")
                .replaceAll("<[0-9a-f-]{36}@", "<DELIVERY@")
                .replaceAll("/(confirm|stop|manage|undo)/[\\w-]{43}", "/$1/TOKEN");
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (var file : files.entrySet()) Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
}
