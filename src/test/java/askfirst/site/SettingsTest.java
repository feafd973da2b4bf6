package askfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.problem.Problem;
import askfirst.problem.Problems;
import askfirst.site.Settings.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void no_file_means_the_embedded_database_and_no_mail() {
        Settings settings = Settings.read(new Home(folder), Map.of(), problems);

        assertThat(settings.database()).isEmpty();
        assertThat(settings.mail()).isEmpty();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void letters_go_by_my_mailbox_or_else_by_the_post_office() throws IOException {
        String both = "mail:\n  host: post.example.org\nmy-mailbox:\n  host: mine.example.org\n";
        assertThat(read(both, Map.of()).letters())
                .map(Settings.MailAccount::host)
                .hasValue("mine.example.org");
        assertThat(read(both, Map.of()).mail()).map(Settings.MailAccount::host).hasValue("post.example.org");
        assertThat(read("mail:\n  host: post.example.org\n", Map.of()).letters())
                .map(Settings.MailAccount::host)
                .hasValue("post.example.org");
        assertThat(read("my-mailbox:\n  host: mine.example.org\n", Map.of("ASKFIRST_MY_MAILBOX_PORT", "2525"))
                        .letters())
                .map(Settings.MailAccount::port)
                .hasValue(2525);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void ceilings_and_proxies_are_read_and_what_is_left_out_is_as_we_ship_it() throws IOException {
        Settings settings = read(
                "ceilings:\n  network-hour: 5\n  day: 700\ntrusted-proxies: [127.0.0.1, 10.0.0.0/8]\n",
                Map.of("ASKFIRST_CEILING_NETWORK_DAY", "9"));
        assertThat(problems.isEmpty()).isTrue();
        assertThat(settings.ceilings())
                .isEqualTo(new Settings.Ceilings(new Settings.Ceiling(5, 9), new Settings.Ceiling(1_000, 700)));
        assertThat(settings.proxies()).hasSize(2);
        assertThat(read("", Map.of("ASKFIRST_TRUSTED_PROXIES", "::1, 10.0.0.0/8"))
                        .proxies())
                .hasSize(2);
    }

    @Test
    void how_fast_issues_leave_is_read_by_the_minute_the_hour_and_the_day() throws IOException {
        Settings.Sending sending = read(
                        "sending:\n  per-minute: 20\n  per-day: 400\n", Map.of("ASKFIRST_SENDING_PER_DAY", "450"))
                .sending();
        assertThat(problems.isEmpty()).isTrue();
        assertThat(sending.perMinute()).hasValue(20);
        assertThat(sending.perHour()).isEmpty();
        assertThat(sending.perDay()).hasValue(450);
    }

    @Test
    void a_proxy_that_is_no_address_and_a_ceiling_that_is_no_number_are_named() throws IOException {
        read("ceilings:\n  hour: many\n  houre: 1\ntrusted-proxies: [nginx]\n", Map.of());
        assertThat(problems.sorted().toString())
                .contains("settings.yml", "from 1 to", "`hour`", "must be addresses such as", "`nginx`");
    }

    @Test
    void the_environment_wins_over_the_file() throws IOException {
        Settings settings = read(
                "database: jdbc:postgresql://a/b\nmail:\n  host: a.example\n  username: ada\n",
                Map.of(
                        "ASKFIRST_DATABASE",
                        "jdbc:postgresql://c/d",
                        "ASKFIRST_MAIL_HOST",
                        "c.example",
                        "ASKFIRST_MAIL_TLS",
                        "implicit"));

        assertThat(settings.database().orElseThrow().url()).isEqualTo("jdbc:postgresql://c/d");
        Settings.MailAccount mail = settings.mail().orElseThrow();
        assertThat(mail.host()).isEqualTo("c.example");
        assertThat(mail.username()).contains("ada");
        assertThat(mail.tls()).isEqualTo(Tls.IMPLICIT);
        assertThat(mail.port()).isEqualTo(465);
    }

    @Test
    void a_password_is_never_sent_in_clear_to_another_machine() throws IOException {
        assertThat(read("mail: {host: mail.example, tls: none}\n", Map.of()).mail())
                .isEmpty();
        assertThat(read("mail: {host: 127.evil.example, tls: none}\n", Map.of()).mail())
                .isEmpty();
        assertThat(problems.sorted()).extracting(Problem::message).allMatch(line -> line.contains("in clear"));
        assertThat(read("mail: {host: 127.0.0.1, tls: none}\n", Map.of()).mail())
                .isPresent();
    }

    @Test
    void who_signs_is_read_below_the_post_office_only_and_with_names_that_dns_knows() throws IOException {
        String mail =
                "mail:\n  host: post.example.org\n  dkim: {domain: Example.org, selector: s1, key-file: data/k.pem}\n";
        Settings.Signature dkim =
                read(mail, Map.of()).mail().orElseThrow().dkim().orElseThrow();
        assertThat(dkim.domain()).isEqualTo("example.org");
        assertThat(dkim.keyFile()).contains(folder.resolve("data/k.pem"));
        assertThat(read("mail: {host: a.example, dkim: {domain: a.example, selector: s}}\n", Map.of())
                        .mail()
                        .orElseThrow()
                        .dkim()
                        .orElseThrow()
                        .keyFile())
                .as("the mail server signs")
                .isEmpty();
        assertThat(problems.isEmpty()).isTrue();
        read("my-mailbox: {host: a.example, dkim: {domain: a.example, selector: s}}\n", Map.of());
        read("mail: {host: a.example, dkim: {domain: a.example, selector: \"s; h=x\"}}\n", Map.of());
        read("mail: {host: a.example, dkim: {domain: a.example}}\n", Map.of());
        assertThat(problems.sorted().toString())
                .contains("There is no key `dkim`", "must be a name that DNS knows", "There is no `selector`");
    }

    @Test
    void another_database_is_refused() throws IOException {
        assertThat(read("database: jdbc:mysql://a/b\n", Map.of()).database()).isEmpty();
        assertThat(problems.isEmpty()).isFalse();
    }

    @Test
    void secrets_are_not_printed() throws IOException {
        Settings settings = read(
                "database: jdbc:postgresql://a/b?password=hunter2\ndatabase-password: hunter2\nmail: {host: a.example, password: hunter2}\n",
                Map.of());

        assertThat(settings.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail: {host: a.example, password: hunter2}\n",
                "my-mailbox: {host: a.example, password: hunter2}\n",
                "database-password: hunter2\n",
                "database: jdbc:postgresql://a/b?user=ada&password=hunter2\n"
            })
    void a_file_with_a_password_is_refused_while_others_can_read_it(String yaml) throws IOException {
        for (String mode : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            Problems open = new Problems();
            Settings.read(new Home(written(yaml, mode)), Map.of(), open);
            assertThat(open.sorted())
                    .singleElement()
                    .hasToString("settings.yml: There is a password in this file, and others on this machine can read "
                            + "or change it: chmod 600 settings.yml");
        }
        Settings.read(new Home(written(yaml, "rw-------")), Map.of(), problems);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void a_file_without_one_may_be_read_by_everybody() throws IOException {
        String yaml = "database: jdbc:postgresql://a/b?user=ada\nmail: {host: a.example, username: ada}\n";
        Settings.read(
                new Home(written(yaml, "rw-r--r--")),
                Map.of("ASKFIRST_MAIL_PASSWORD", "hunter2", "ASKFIRST_DATABASE_PASSWORD", "hunter2"),
                problems);
        assertThat(problems.isEmpty()).isTrue();
    }

    private Path written(String yaml, String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("settings.yml"), yaml);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return folder;
    }

    private Settings read(String yaml, Map<String, String> environment) throws IOException {
        Files.writeString(folder.resolve("settings.yml"), yaml);
        return Settings.read(new Home(folder), environment, problems);
    }
}
