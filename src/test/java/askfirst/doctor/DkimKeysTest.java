package askfirst.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.doctor.Finding.State;
import askfirst.mail.DkimKey;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the sender's domain says about who signs.
class DkimKeysTest {
    @RegisterExtension
    final Harbour harbour = Harbour.open();

    @Test
    void no_public_key_brings_the_record_to_paste_in_strings_of_255() {
        harbour.server().noText("askfirst._domainkey." + Harbour.HOME);
        Finding finding = harbour.dkim();
        assertThat(finding.state()).isEqualTo(State.WRONG);
        assertThat(finding.paste())
                .startsWith("askfirst._domainkey.harbour.example. IN TXT \"v=DKIM1; k=rsa; p=")
                .contains("\" \"");
        assertThat(finding.paste().replaceAll(".*?IN TXT", "").split("\" \"")).allMatch(it -> it.length() <= 258);
        assertThat(finding.paste().replace("\" \"", "")).contains(harbour.key().record());
    }

    @Test
    void a_key_behind_an_alias_is_found() {
        harbour.server()
                .noText("askfirst._domainkey." + Harbour.HOME)
                .alias("askfirst._domainkey." + Harbour.HOME, "k1.post.example")
                .text("k1.post.example", harbour.key().record());
        assertThat(harbour.dkim().state()).isEqualTo(State.OK);
        harbour.server().noText("k1.post.example");
        assertThat(harbour.dkim().says()).contains("no public key");
    }

    @Test
    void a_public_key_that_is_another_s_makes_every_signature_a_forgery(@TempDir Path folder) throws Exception {
        DkimKey other = DkimKey.make(folder.resolve("other.pem"));
        Finding finding = new DkimCheck(
                        harbour.dns(), Harbour.HOME, harbour.signature(Optional.of(folder.resolve("other.pem"))))
                .look();
        assertThat(finding.state()).isEqualTo(State.WRONG);
        assertThat(finding.says()).contains("not the one that belongs to our secret key");
        assertThat(finding.paste().replace("\" \"", "")).contains(other.record());
    }

    @ParameterizedTest
    @CsvSource({"512, WRONG, none below 1024", "1024, WARN, of 2048", "2048, OK, 2048 bits"})
    void a_key_s_length_counts(int bits, State state, String says) throws Exception {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
        pairs.initialize(bits);
        String record = "k=rsa; p="
                + Base64.getEncoder()
                        .encodeToString(pairs.generateKeyPair().getPublic().getEncoded());
        harbour.published(record);
        assertThat(harbour.providers().state()).isEqualTo(state);
        assertThat(harbour.providers().says()).contains(says);
    }

    @ParameterizedTest
    @CsvSource({
        "v=DKIM1; k=rsa; p=, WRONG, taken back",
        "v=DKIM1; k=rsa; p=AAAA, WRONG, cannot be read",
        "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=, WARN, RSA only"
    })
    void a_key_that_is_none_is_told(String record, State state, String says) {
        harbour.published(record);
        assertThat(harbour.providers().state()).isEqualTo(state);
        assertThat(harbour.providers().says()).contains(says);
    }

    @Test
    void a_key_on_trial_is_told_and_two_records_are_none() {
        harbour.published(harbour.key().record() + "; t=y:s");
        assertThat(harbour.dkim().state()).isEqualTo(State.WARN);
        assertThat(harbour.dkim().says()).contains("t=y");
        harbour.server()
                .text("askfirst._domainkey." + Harbour.HOME, harbour.key().record());
        assertThat(harbour.dkim().says()).contains("2 records");
    }

    @Test
    void nobody_knowing_who_signs_is_said_with_the_setting() {
        Finding finding = new DkimCheck(harbour.dns(), Harbour.HOME, Optional.empty()).look();
        assertThat(finding.state()).isEqualTo(State.WARN);
        assertThat(finding.paste()).contains("dkim:", "domain: harbour.example", "selector:");
    }
}
