package askfirst.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpTrialTest {
    /// A port that no program is given by chance.
    private static final int NOBODY = 9;

    @TempDir
    Path folder;

    @Test
    void it_encrypts_logs_in_and_leaves_without_a_message() throws Exception {
        Certificates.Pair good = Certificates.good(folder);
        for (SmtpDoor.Way way : new SmtpDoor.Way[] {SmtpDoor.Way.STARTTLS, SmtpDoor.Way.IMPLICIT})
            try (SmtpDoor door = SmtpDoor.open(good.server(), way, Map.of())) {
                assertThat(trial(door, way, good.client())).isEqualTo(new TrialResult.LetIn());
                assertThat(door.heard()).contains("auth", "noop", "quit").doesNotContain("mail", "rcpt", "data");
            }
    }

    @Test
    void a_server_that_does_not_offer_to_encrypt_is_told_no_password() throws Exception {
        Certificates.Pair good = Certificates.good(folder);
        try (SmtpDoor door = SmtpDoor.open(good.server(), SmtpDoor.Way.NONE, Map.of())) {
            assertThat(trial(door, SmtpDoor.Way.STARTTLS, good.client())).isEqualTo(new TrialResult.NoEncryption());
            assertThat(door.heard()).doesNotContain("auth");
        }
    }

    @Test
    void a_certificate_for_another_name_one_that_is_over_and_one_nobody_signed_are_told_apart() throws Exception {
        Certificates.Pair misnamed = Certificates.misnamed(folder);
        Certificates.Pair expired = Certificates.expired(folder);
        Certificates.Pair good = Certificates.good(folder);
        for (SmtpDoor.Way way : new SmtpDoor.Way[] {SmtpDoor.Way.STARTTLS, SmtpDoor.Way.IMPLICIT}) {
            assertThat(certificate(misnamed.server(), way, misnamed.client())).isEqualTo(TrialResult.Flaw.NAME);
            assertThat(certificate(expired.server(), way, expired.client())).isEqualTo(TrialResult.Flaw.EXPIRED);
            assertThat(certificate(good.server(), way, SSLContext.getDefault())).isEqualTo(TrialResult.Flaw.UNTRUSTED);
        }
    }

    @Test
    void a_login_that_is_not_taken_is_known_by_its_code() throws Exception {
        Certificates.Pair good = Certificates.good(folder);
        assertThat(answering(good, Map.of("auth", "535 5.7.8 no"))).isEqualTo(new TrialResult.LoginRefused(535));
        assertThat(answering(good, Map.of("auth", "454 4.7.0 later"))).isEqualTo(new TrialResult.LoginRefused(454));
        assertThat(answering(good, Map.of("banner", "554 not you"))).isEqualTo(new TrialResult.Unwilling(554));
        assertThat(answering(good, Map.of("banner", "421 busy"))).isEqualTo(new TrialResult.Unwilling(421));
    }

    @Test
    void nobody_there_says_how_far_one_got() throws Exception {
        SSLContext tls = SSLContext.getDefault();
        assertThat(trial("127.0.0.1", NOBODY, tls))
                .isEqualTo(new TrialResult.Unreachable(TrialResult.Distance.NOBODY_LISTENS));
        assertThat(trial("no-such-host.invalid", 587, tls))
                .isEqualTo(new TrialResult.Unreachable(TrialResult.Distance.NO_SUCH_NAME));
        try (FaultySmtpServer server = FaultySmtpServer.that("banner", "stall")) {
            assertThat(trial("127.0.0.1", server.port(), tls))
                    .isEqualTo(new TrialResult.Unreachable(TrialResult.Distance.NO_ANSWER));
        }
    }

    /// What is seen by the trial must hold for real mail too.
    @Test
    void a_mail_does_not_leave_to_a_server_with_a_certificate_for_another_name() {
        assertThat(new SmtpServer("smtp.example.org", 587, SmtpServer.Security.STARTTLS, Optional.empty()).properties())
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    private static TrialResult.Flaw certificate(SSLContext server, SmtpDoor.Way way, SSLContext client)
            throws Exception {
        try (SmtpDoor door = SmtpDoor.open(server, way, Map.of())) {
            TrialResult result = trial(door, way, client);
            assertThat(door.heard()).doesNotContain("auth");
            return ((TrialResult.BadCertificate) result).flaw();
        }
    }

    private static TrialResult answering(Certificates.Pair pair, Map<String, String> answers) throws Exception {
        try (SmtpDoor door = SmtpDoor.open(pair.server(), SmtpDoor.Way.STARTTLS, answers)) {
            return trial(door, SmtpDoor.Way.STARTTLS, pair.client());
        }
    }

    private static TrialResult trial(SmtpDoor door, SmtpDoor.Way way, SSLContext client) {
        var security = way == SmtpDoor.Way.IMPLICIT ? SmtpServer.Security.TLS : SmtpServer.Security.STARTTLS;
        var server =
                new SmtpServer("localhost", door.port(), security, Optional.of(new SmtpServer.Login("ada", "secret")));
        return new SmtpTrial(server, client, Duration.ofSeconds(30)).run();
    }

    private static TrialResult trial(String host, int port, SSLContext tls) {
        var server = new SmtpServer(host, port, SmtpServer.Security.STARTTLS, Optional.empty());
        return new SmtpTrial(server, tls, Duration.ofMillis(800)).run();
    }
}
