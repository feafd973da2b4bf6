package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.doctor.Finding;
import askfirst.doctor.NameServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorCommandTest {
    @TempDir
    Path folder;

    @Test
    void it_says_line_by_line_what_keeps_a_letter_from_leaving_and_what_to_paste() throws Exception {
        try (NameServer names = new NameServer().text("harbour.example", "v=spf1 mx +all")) {
            Shell.Typed typed = shell().type(
                            "doctor", "--dns", "127.0.0.1:" + names.address().getPort());
            assertThat(typed.code()).isEqualTo(1);
            assertThat(typed.out().lines())
                    .anyMatch(it -> it.matches("ok +sender +Your letters come from ada@harbour.example\\."))
                    .anyMatch(it -> it.matches("WRONG +postal address +The law wants .*"))
                    .anyMatch(it -> it.matches("WARN +SPF +.*everybody in the world.*"))
                    .anyMatch(it -> it.matches(" +harbour.example. IN TXT \"v=spf1 mx ~all\""))
                    .anyMatch(it -> it.matches("WRONG +MX +Nothing takes mail.*"))
                    .anyMatch(it -> it.matches("ok +database .*"))
                    .anyMatch(it -> it.matches("Not yet: \\d+ things are yours to mend\\."));
            assertThat(typed.err()).isEmpty();
        }
    }

    @Test
    void a_program_gets_one_object_for_each() throws Exception {
        try (NameServer names = new NameServer().failing("harbour.example")) {
            Shell.Typed typed = shell().type(
                            "doctor",
                            "--json",
                            "--dns",
                            "127.0.0.1:" + names.address().getPort());
            List<?> findings = (List<?>) typed.json();
            assertThat(findings).hasSize(17);
            assertThat(findings).allSatisfy(it -> {
                Map<?, ?> finding = (Map<?, ?>) it;
                assertThat(finding.keySet())
                        .extracting(Object::toString)
                        .containsExactly("check", "state", "says", "paste");
                assertThat(finding.get("state")).isIn("ok", "warn", "wrong", "skipped");
            });
            assertThat(typed.out()).contains("SERVFAIL");
        }
    }

    @ParameterizedTest
    @CsvSource({"OK, 0", "WARN, 0", "SKIPPED, 0", "WRONG, 1", "BROKEN, 3"})
    void its_number_says_whose_it_is_to_mend(Finding.State state, int code) {
        assertThat(DoctorReport.exitCode(List.of(finding(Finding.State.OK), finding(state))))
                .isEqualTo(code);
        assertThat(DoctorReport.exitCode(List.of(finding(Finding.State.WRONG), finding(state))))
                .isEqualTo(1);
    }

    @Test
    void a_name_server_that_is_none_is_wrong_usage() {
        assertThat(shell().type("doctor", "--dns", "127.0.0.1:many").code()).isEqualTo(2);
        assertThat(shell().type("doctor", "--dns", "no-such-host.invalid:53").err())
                .contains("there is no host");
    }

    @Test
    void mistakes_in_the_settings_are_named_before_anything_is_looked_at() {
        Shell shell = shell();
        shell.write(
                "settings.yml",
                "mail:\n  host: smtp.example.org\n  dkim:\n    domain: harbour.example\n    slector: a\n");
        Shell.Typed typed = shell.type("doctor");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err() + typed.out()).contains("settings.yml", "selector");
    }

    @Test
    void dkim_makes_a_key_for_the_author_alone_once_and_prints_what_to_paste() throws Exception {
        Shell.Typed typed = shell().type("dkim");
        assertThat(typed.code()).isZero();
        assertThat(typed.out())
                .contains("askfirst._domainkey.harbour.example. IN TXT \"v=DKIM1; k=rsa; p=")
                .contains(
                        "  dkim:\n    domain: harbour.example\n    selector: askfirst\n    key-file: data/dkim-askfirst.pem\n")
                .doesNotContain("PRIVATE");
        Path key = folder.resolve("data/dkim-askfirst.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        String before = Files.readString(key);
        assertThat(shell().type("dkim").out()).as("again").isEqualTo(typed.out());
        assertThat(Files.readString(key)).isEqualTo(before);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(shell().type("dkim").err()).contains("chmod 600");
    }

    @Test
    void dkim_without_a_sender_asks_for_a_domain() {
        Shell shell = Shell.in(folder).withNewsletter();
        assertThat(shell.type("dkim").err()).contains("--domain");
        assertThat(shell.type("dkim", "--domain", "Quay.example", "--selector", "s1")
                        .out())
                .contains("s1._domainkey.quay.example. IN TXT");
        assertThat(shell.type("dkim", "--domain", "quay.example", "--selector", "../x")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void serve_does_not_start_with_a_key_it_cannot_sign_with() {
        Shell shell = shell();
        String newsletter = shell.read("site-content/newsletter.yml");
        shell.write(
                "site-content/newsletter.yml",
                newsletter.replace("http://localhost:8080/", "https://letters.example/") + "postal-address: Quay 1\n");
        shell.write(
                "settings.yml",
                "mail:\n  host: localhost\n  tls: none\n  dkim:\n    domain: harbour.example\n    selector: a\n"
                        + "    key-file: data/none.pem\n");
        Shell.Typed typed = shell.type("serve", "--port", "0", "--desk-port", "0");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).contains("There is no key", "Nothing was started");
    }

    private static Finding finding(Finding.State state) {
        return new Finding("a", state, "", "");
    }

    private Shell shell() {
        Shell shell = Shell.in(folder).withNewsletter();
        shell.write(
                "site-content/newsletter.yml",
                shell.read("site-content/newsletter.yml").replace("https://letters.example/", "http://localhost:8080/")
                        + "sender: ada@harbour.example\n");
        return shell;
    }
}
