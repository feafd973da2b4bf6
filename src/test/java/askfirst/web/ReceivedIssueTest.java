package askfirst.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.PostgresAccount;
import askfirst.mail.DkimKey;
import askfirst.mail.DkimVerifier;
import askfirst.mail.EmailAddress;
import askfirst.publishing.Publisher;
import askfirst.publishing.When;
import askfirst.site.Settings;
import askfirst.subscription.ImportRow;
import askfirst.subscription.Register;
import askfirst.subscription.State;
import askfirst.subscription.TestRooms;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An issue as it arrives at a mail server. `bench/mailserver` is the long form, with a real one and a spam filter.
@OnBothDatabases
class ReceivedIssueTest {
    private static final List<String> READERS =
            List.of("anna@example.com", "ben@xn--bcher-kva.example", "cleo@example.com", "d+e.f@example.com");
    private static final Pattern STOP = Pattern.compile("http://letters\\.example\\.org/stop/[\\w-]{43}");

    private final Optional<PostgresAccount> postgres;
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private TestServer server;
    private DkimKey key;

    @TempDir
    Path folder;

    ReceivedIssueTest(Engine engine) {
        this.postgres = engine.postgres();
    }

    @BeforeEach
    void send() throws Exception {
        post.start();
        key = DkimKey.make(folder.resolve("data/dkim.pem"));
        Path issues = Files.createDirectories(folder.resolve("site-content/issues"));
        Files.writeString(
                issues.resolve("rain.md"),
                "---\ntitle: Rain, and “walls”\ndate: 2026-11-20\n---\nIt rains. And you?\n");
        server = TestServer.start(folder, settings(), postgres);
        try (Register register = server.register()) {
            List<ImportRow> rows = READERS.stream().map(ReceivedIssueTest::row).toList();
            register.take(rows, ZoneOffset.UTC);
        }
        server.server.rooms().getBean(Publisher.class).send("rain", new When.Now());
        assertThat(post.waitForIncomingEmail(30_000, READERS.size())).isTrue();
    }

    @AfterEach
    void stop() {
        server.close();
        post.stop();
    }

    @Test
    void each_reader_gets_one_and_it_says_all_that_mail_programs_ask_for() throws Exception {
        Set<String> recipients = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (MimeMessage mail : post.getReceivedMessages()) {
            recipients.add(header(mail, "To"));
            ids.add(header(mail, "Message-ID"));
            assertThat(header(mail, "From")).isEqualTo("Anna Berg <anna@example.org>");
            assertThat(mail.getHeader("Cc")).isNull();
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getHeader("Precedence")).isNull();
            assertThat(mail.getHeader("Auto-Submitted")).isNull();
            assertThat(header(mail, "Date")).isNotEmpty();
            assertThat(header(mail, "MIME-Version")).isEqualTo("1.0");
            assertThat(header(mail, "Message-ID")).matches("<[\\w-]+@example\\.org>");
            assertThat(header(mail, "Subject")).startsWith("=?UTF-8?");
            assertThat(mail.getSubject()).isEqualTo("Rain, and “walls”");
            assertThat(header(mail, "Content-Type")).startsWith("multipart/alternative");
            assertThat(header(mail, "List-Id")).matches("<[\\w.-]+\\.letters\\.example\\.org>");
            assertThat(header(mail, "List-Archive")).isEqualTo("<http://letters.example.org/>");
            assertThat(header(mail, "List-Owner")).isEqualTo("<mailto:anna@example.org>");
            assertThat(header(mail, "List-Unsubscribe")).matches("<" + STOP + ">");
            assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(header(mail, "Feedback-ID")).matches("[\\w-]+:issue:askfirst:letters\\.example\\.org");
            for (String part : List.of(part(mail, 0), part(mail, 1)))
                assertThat(part).contains("Hill Street 1, 12345 Town", "because you asked for", "/stop/", "/manage/");
        }
        assertThat(recipients).containsExactlyInAnyOrderElementsOf(READERS);
        assertThat(ids).hasSameSizeAs(READERS);
        assertThat(post.getReceivedMessages()).hasSameSizeAs(READERS);
    }

    @Test
    void its_lines_are_short_its_signature_holds_and_covers_the_way_out() throws Exception {
        for (MimeMessage mail : post.getReceivedMessages()) {
            byte[] bytes = bytes(mail);
            assertThat(new String(bytes, UTF_8).split("\r\n")).allMatch(line -> line.length() <= 998);
            assertThat(new String(bytes, UTF_8).replace("\r\n", "")).doesNotContain("\n", "\r");
            assertThat(DkimVerifier.verify(bytes, key.record())).isEqualTo("pass");
            assertThat(header(mail, "DKIM-Signature").replaceAll("\\s", ""))
                    .contains(":List-Unsubscribe:List-Unsubscribe-Post");
        }
    }

    @Test
    void every_way_out_of_every_mail_is_one_post_without_cookie_and_a_get_is_none() throws Exception {
        for (MimeMessage mail : post.getReceivedMessages()) {
            String reader = header(mail, "To");
            for (String place : List.of(header(mail, "List-Unsubscribe"), part(mail, 0), part(mail, 1))) {
                String stop = stop(place);
                assertThat(server.get(stop).statusCode()).isEqualTo(200);
                assertThat(state(reader)).isEqualTo(State.ACTIVE);
                HttpResponse<String> answer = server.post(stop, "List-Unsubscribe=One-Click");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
                assertThat(state(reader)).isEqualTo(State.STOPPED);
                server.post(stop + "/undo", "");
                assertThat(state(reader)).isEqualTo(State.ACTIVE);
            }
        }
    }

    @Test
    void nobody_holds_anybody_elses_links() throws Exception {
        Set<String> all = new HashSet<>();
        for (MimeMessage mail : post.getReceivedMessages()) {
            Set<String> own = new HashSet<>();
            Matcher link = Pattern.compile("/(stop|manage)/[\\w-]{43}")
                    .matcher(header(mail, "List-Unsubscribe") + part(mail, 0) + part(mail, 1));
            while (link.find()) own.add(link.group());
            assertThat(own).hasSize(2).noneMatch(all::contains);
            all.addAll(own);
        }
    }

    private Settings settings() {
        var signature = new Settings.Signature("example.org", "s1", Optional.of(folder.resolve("data/dkim.pem")));
        var account = new Settings.MailAccount(
                "127.0.0.1",
                post.getSmtp().getPort(),
                Optional.empty(),
                Optional.empty(),
                Settings.Tls.NONE,
                Optional.of(signature));
        return new Settings(
                postgres.map(it -> new Settings.DatabaseAccount(it.url(), it.user(), it.password())),
                Optional.of(account),
                TestRooms.NO_CEILINGS,
                List.of());
    }

    private static ImportRow row(String address) {
        return new ImportRow.Written(2, address, "2024-05-31", "form", "Send me the letter", "", "", "");
    }

    private State state(String reader) {
        try (Register register = server.register()) {
            return register.reader(new EmailAddress(reader)).orElseThrow().state();
        }
    }

    /// As a path of this server.
    private static String stop(String place) {
        Matcher link = STOP.matcher(place);
        assertThat(link.find()).as(place).isTrue();
        return link.group().replaceFirst("http://[^/]+", "");
    }

    /// The only one of its name, unfolded.
    private static String header(MimeMessage mail, String name) throws Exception {
        assertThat(mail.getHeader(name)).as(name).hasSize(1);
        return mail.getHeader(name)[0].replaceAll("\r\n(?=[ \t])", "");
    }

    private static String part(MimeMessage mail, int index) throws Exception {

        var read = new MimeMessage(null, new ByteArrayInputStream(bytes(mail)));
        return (String) ((Multipart) read.getContent()).getBodyPart(index).getContent();
    }

    private static byte[] bytes(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toByteArray();
    }
}
