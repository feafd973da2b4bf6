package askfirst.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.doctor.Finding.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the sender's domain says about forgeries.
class DmarcTest {
    @RegisterExtension
    final Harbour harbour = Harbour.open();

    @Test
    void no_dmarc_record_brings_one_to_begin_with() {
        harbour.server().noText("_dmarc." + Harbour.HOME);
        assertThat(harbour.dmarc().state()).isEqualTo(State.WRONG);
        assertThat(harbour.dmarc().paste()).startsWith("_dmarc.harbour.example. IN TXT \"v=DMARC1; p=none;");
    }

    @ParameterizedTest
    @CsvSource({
        "v=DMARC1; p=none, WARN, forgeries are let through",
        "v=DMARC1;p=reject, OK, refused",
        "v=DMARC1; rua=mailto:a@b.example, WRONG, no policy",
        "v=DMARC1; p=maybe, WRONG, no policy"
    })
    void a_dmarc_policy_is_judged(String record, State state, String says) {
        harbour.server().noText("_dmarc." + Harbour.HOME).text("_dmarc." + Harbour.HOME, record);
        assertThat(harbour.dmarc().state()).isEqualTo(state);
        assertThat(harbour.dmarc().says()).contains(says);
    }

    @Test
    void two_dmarc_records_are_none() {
        harbour.server().text("_dmarc." + Harbour.HOME, "v=DMARC1; p=reject");
        assertThat(harbour.dmarc().says()).contains("2 DMARC records");
        assertThat(harbour.dmarc().state()).isEqualTo(State.WRONG);
    }

    @Test
    void a_subdomain_s_policy_is_that_of_the_domain_above() {
        harbour.server().noText("_dmarc." + Harbour.HOME).text("_dmarc." + Harbour.HOME, "v=DMARC1; p=reject; sp=none");
        Finding finding = new DmarcCheck(harbour.dns(), "letters." + Harbour.HOME, Optional.of(Harbour.HOME)).look();
        assertThat(finding.state()).isEqualTo(State.WARN);
        assertThat(finding.says()).contains("none");
    }

    @ParameterizedTest
    @CsvSource({
        "harbour.example, r, OK",
        "mail.harbour.example, r, OK",
        "mail.harbour.example, s, WRONG",
        "post.example, r, WRONG",
        "notharbour.example, r, WRONG"
    })
    void a_signature_counts_only_for_the_sender_s_own_domain(String signed, String mode, State state) {
        harbour.server()
                .noText("_dmarc." + Harbour.HOME)
                .text("_dmarc." + Harbour.HOME, "v=DMARC1; p=reject; adkim=" + mode);
        assertThat(new DmarcCheck(harbour.dns(), Harbour.HOME, Optional.of(signed))
                        .look()
                        .state())
                .isEqualTo(state);
    }
}
