package askfirst.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.doctor.Finding.State;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the sender's domain says, asked of a real name server.
class DomainTest {
    @RegisterExtension
    final Harbour harbour = Harbour.open();

    @Test
    void where_all_is_well_each_says_so() {
        for (Finding finding :
                new Finding[] {harbour.spf(), harbour.dkim(), harbour.dmarc(), harbour.mx(), harbour.reverse()}) {
            assertThat(finding.state()).as(finding.toString()).isEqualTo(State.OK);
            assertThat(finding.paste()).isEmpty();
        }
        assertThat(harbour.dkim().says()).contains("2048 bits");
        assertThat(harbour.spf().says()).contains("2 of 10 look-ups");
        assertThat(harbour.server().asked()).as("what does not fit a datagram").contains("tcp harbour.example. TXT");
    }

    @Test
    void no_such_name_an_error_and_silence_are_told_apart() {
        assertThat(new SpfCheck(harbour.dns(), "nowhere.example", "mx").look().says())
                .contains("NXDOMAIN", "spelt right");
        harbour.server()
                .failing(Harbour.HOME)
                .failing("_dmarc." + Harbour.HOME)
                .failing("askfirst._domainkey." + Harbour.HOME);
        for (Finding finding : new Finding[] {harbour.spf(), harbour.dkim(), harbour.dmarc(), harbour.mx()}) {
            assertThat(finding.state()).isEqualTo(State.BROKEN);
            assertThat(finding.says()).contains("SERVFAIL");
        }
        harbour.server().silentFor("quiet.example");
        harbour.waitsForNobody();
        long start = System.nanoTime();
        Finding silent = new SpfCheck(harbour.dns(), "quiet.example", "mx").look();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(silent.state()).isEqualTo(State.BROKEN);
        assertThat(silent.says()).contains("No name server answered in time");
    }

    @Test
    void a_machine_that_is_offline_gets_a_sentence() {
        harbour.server().close();
        harbour.waitsForNobody();
        assertThat(harbour.spf().says()).contains("No name server answered in time");
        assertThat(harbour.reverse().says()).isNotEmpty();
    }

    @Test
    void answers_must_find_their_way_back() {
        harbour.server().noMailHost(Harbour.HOME).mailHost(Harbour.HOME, "lost.example");
        assertThat(harbour.mx().says()).contains("lost.example", "no address");
        harbour.server().mailHost(Harbour.HOME, "mail.harbour.example");
        assertThat(harbour.mx().state()).isEqualTo(State.WARN);
        harbour.server().noMailHost(Harbour.HOME);
        assertThat(harbour.mx().state()).isEqualTo(State.WRONG);
        assertThat(harbour.mx().paste()).contains("IN MX 10");
        harbour.server().noMailHost(Harbour.HOME).mailHost(Harbour.HOME, ".");
        assertThat(harbour.mx().says()).contains("takes no mail at all");
    }

    @Test
    void an_address_without_a_name_that_leads_back_is_told() throws Exception {
        harbour.server().reverse("192.0.2.5", "host-5.provider.example");
        assertThat(harbour.reverse().state()).isEqualTo(State.WRONG);
        assertThat(harbour.reverse().says()).contains("192.0.2.5");
        assertThat(harbour.reverse().paste()).isEqualTo("192.0.2.5 IN PTR mail.harbour.example.");
        harbour.server().host("smtp.provider.example", "192.0.2.9");
        Finding theirs = new ReverseCheck(harbour.dns(), Harbour.HOME, Optional.of("smtp.provider.example")).look();
        assertThat(theirs.state()).as("not the author's to mend").isEqualTo(State.WARN);
        assertThat(new ReverseCheck(harbour.dns(), Harbour.HOME, Optional.of("gone.provider.example"))
                        .look()
                        .says())
                .contains("no address of gone.provider.example");
    }
}
