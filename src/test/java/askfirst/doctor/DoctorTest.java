package askfirst.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.database.PostgresAccount;
import askfirst.doctor.Finding.State;
import askfirst.mail.Certificates;
import askfirst.mail.SmtpDoor;
import askfirst.problem.Problems;
import askfirst.site.Home;
import askfirst.site.Settings;
import askfirst.site.Settings.MailAccount;
import askfirst.site.Settings.Tls;
import askfirst.site.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class DoctorTest {
    /// For an answer that comes, however busy this machine is.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// For one that never does.
    private static final Duration LITTLE = Duration.ofSeconds(3);

    private final Engine engine;

    @TempDir
    Path folder;

    DoctorTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void before_anything_is_set_up_it_says_what_is_missing_and_looks_at_no_network() throws Exception {
        List<Finding> findings = examine("", Optional.empty(), SSLContext.getDefault(), nobody());
        assertThat(findings)
                .extracting(Finding::check)
                .containsExactly(
                        "sender",
                        "postal address",
                        "base URL",
                        "post office",
                        "my mailbox",
                        "SPF",
                        "DKIM",
                        "DMARC",
                        "MX",
                        "reverse DNS",
                        "archive",
                        "sign-up",
                        "clock",
                        "disk",
                        "database",
                        "keys",
                        "settings");
        for (String wrong : List.of("sender", "postal address", "base URL", "post office")) {
            assertThat(found(findings, wrong).state()).as(wrong).isEqualTo(State.WRONG);
            assertThat(found(findings, wrong).paste()).as(wrong).isNotEmpty();
        }
        for (String skipped : List.of("my mailbox", "SPF", "DMARC", "archive", "clock", "keys", "settings"))
            assertThat(found(findings, skipped).state()).as(skipped).isEqualTo(State.SKIPPED);
    }

    @Test
    void the_database_opens_and_keeps_what_it_took() throws Exception {
        Finding finding = found(examine("", Optional.empty(), SSLContext.getDefault(), nobody()), "database");
        assertThat(finding.state()).as(finding.says()).isIn(State.OK, State.WRONG);
        // the PostgreSQL of the tests is told not to sync, to be fast
        if (finding.state() == State.WRONG) assertThat(finding.says()).contains("PostgreSQL", "= off");
    }

    @Test
    void a_database_server_that_is_gone_is_a_sentence() {
        var gone = new PostgresAccount("jdbc:postgresql://127.0.0.1:9/none", Optional.of("ada"), Optional.of("secret"));
        Finding finding = new DatabaseCheck(folder, Optional.of(gone)).look();
        assertThat(finding.state()).isEqualTo(State.BROKEN);
        assertThat(finding.says()).contains("PostgreSQL cannot be opened").doesNotContain("secret");
    }

    @Test
    void an_account_that_lets_us_in_is_well_and_one_that_does_not_is_told() throws Exception {
        Certificates.Pair good = Certificates.good(folder);
        try (SmtpDoor door = SmtpDoor.open(good.server(), SmtpDoor.Way.STARTTLS, Map.of())) {
            Finding finding = found(examine("", account(door), good.client(), nobody()), "post office");
            assertThat(finding.state()).as(finding.says()).isEqualTo(State.OK);
            assertThat(finding.says()).contains("takes your login");
            Finding untrusted = found(examine("", account(door), SSLContext.getDefault(), nobody()), "post office");
            assertThat(untrusted.says()).contains("nobody we trust");
        }
        try (SmtpDoor door = SmtpDoor.open(good.server(), SmtpDoor.Way.STARTTLS, Map.of("auth", "535 no"))) {
            Finding refused = found(examine("", account(door), good.client(), nobody()), "post office");
            assertThat(refused.state()).isEqualTo(State.WRONG);
            assertThat(refused.says()).contains("535").doesNotContain("secret");
        }
        try (SmtpDoor door = SmtpDoor.open(good.server(), SmtpDoor.Way.NONE, Map.of())) {
            Finding open = found(examine("", account(door), good.client(), nobody()), "post office");
            assertThat(open.paste()).contains("tls: implicit");
        }
    }

    @Test
    void a_host_that_is_not_there_is_told_apart_from_a_network_that_is_gone() throws Exception {
        var account = Optional.of(
                new MailAccount("smtp.no-such-host.invalid", 587, Optional.empty(), Optional.empty(), Tls.STARTTLS));
        Finding gone = found(examine("", account, SSLContext.getDefault(), nobody(), LITTLE), "post office");
        assertThat(gone.state()).isEqualTo(State.BROKEN);
        assertThat(gone.says()).contains("Is this machine connected?");
        try (NameServer names = new NameServer()) {
            Finding misspelt = found(examine("", account, SSLContext.getDefault(), names.address()), "post office");
            assertThat(misspelt.state()).isEqualTo(State.WRONG);
            assertThat(misspelt.says()).contains("spelt right");
        }
    }

    @Test
    void files_with_secrets_that_others_can_read_are_named() throws Exception {
        Path settings = Files.writeString(folder.resolve("settings.yml"), "");
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r--r--"));
        Finding finding = found(examine("", Optional.empty(), SSLContext.getDefault(), nobody()), "settings");
        assertThat(finding.state()).isEqualTo(State.WRONG);
        assertThat(finding.paste()).isEqualTo("chmod 600 " + settings);
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-------"));
        assertThat(found(examine("", Optional.empty(), SSLContext.getDefault(), nobody()), "settings")
                        .state())
                .isEqualTo(State.OK);
    }

    @Test
    void a_name_server_that_says_nothing_costs_bounded_time_and_no_stack_trace() throws Exception {
        try (NameServer server = new NameServer().silentFor("harbour.example")) {
            server.silentFor("_dmarc.harbour.example");
            // its start is not to be counted
            assertThat(engine.postgres()).isNotNull();
            long start = System.nanoTime();
            List<Finding> findings = examine(
                    "sender: ada@harbour.example\n",
                    Optional.empty(),
                    SSLContext.getDefault(),
                    server.address(),
                    LITTLE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            for (String check : List.of("SPF", "DMARC", "MX"))
                assertThat(found(findings, check).says()).contains("No name server answered in time");
        }
    }

    @Test
    void little_room_on_the_disk_is_told() {
        DiskCheck disk = new DiskCheck(folder);
        assertThat(disk.judged(50_000_000_000L).state()).isEqualTo(State.OK);
        assertThat(disk.judged(700_000_000L).state()).isEqualTo(State.WARN);
        assertThat(disk.judged(7_000_000L).says()).contains("7 MB");
        assertThat(disk.judged(7_000_000L).state()).isEqualTo(State.BROKEN);
    }

    private List<Finding> examine(
            String newsletter, Optional<MailAccount> account, SSLContext tls, InetSocketAddress names)
            throws IOException {
        return examine(newsletter, account, tls, names, PATIENCE);
    }

    private List<Finding> examine(
            String newsletter,
            Optional<MailAccount> account,
            SSLContext tls,
            InetSocketAddress names,
            Duration patience)
            throws IOException {
        Path file = folder.resolve("site-content/newsletter.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "title: Letters\nauthor: Ada\nlanguage: en\n" + newsletter);
        Home home = new Home(folder);
        Problems problems = new Problems();
        Site site =
                Site.read(home, URI.create("http://localhost:8080/"), problems).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        Settings settings = new Settings(
                engine.postgres().map(it -> new Settings.DatabaseAccount(it.url(), it.user(), it.password())), account);
        var surroundings = new Surroundings(Optional.of(names), tls, patience, Clock.systemUTC());
        return new Doctor(home, site, settings, surroundings).examine();
    }

    private static Optional<MailAccount> account(SmtpDoor door) {
        return Optional.of(
                new MailAccount("localhost", door.port(), Optional.of("ada"), Optional.of("secret"), Tls.STARTTLS));
    }

    /// A port on which nobody listens.
    private static InetSocketAddress nobody() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
    }

    private static Finding found(List<Finding> findings, String check) {
        return findings.stream()
                .filter(it -> it.check().equals(check))
                .findFirst()
                .orElseThrow();
    }
}
