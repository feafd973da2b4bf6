package askfirst.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.doctor.Finding.State;
import askfirst.site.Settings.MailAccount;
import askfirst.site.Settings.Tls;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the sender's domain says about who may send.
class SpfTest {
    @RegisterExtension
    final Harbour harbour = Harbour.open();

    @Test
    void no_spf_record_brings_one_to_paste() {
        harbour.server().noText(Harbour.HOME).text(Harbour.HOME, "some-verification=1");
        Finding finding = new SpfCheck(harbour.dns(), Harbour.HOME, "include:amazonses.com").look();
        assertThat(finding.state()).isEqualTo(State.WRONG);
        assertThat(finding.paste()).isEqualTo("harbour.example. IN TXT \"v=spf1 include:amazonses.com ~all\"");
    }

    @ParameterizedTest
    @CsvSource({
        "email-smtp.eu-west-1.amazonaws.com, include:amazonses.com",
        "smtp-broadcasts.postmarkapp.com, include:spf.mtasv.net",
        "smtp.eu.mailgun.org, include:mailgun.org",
        "smtp.gmail.com, include:_spf.google.com",
        "smtp.harbour.example, mx a:smtp.harbour.example",
        "localhost, mx"
    })
    void a_first_spf_record_lets_in_whom_the_account_belongs_to(String host, String allowed) {
        var account = new MailAccount(host, 587, Optional.empty(), Optional.empty(), Tls.STARTTLS);
        assertThat(Provider.allowed(Optional.of(account))).isEqualTo(allowed);
    }

    @Test
    void several_spf_records_are_none_and_are_joined_to_paste() {
        harbour.server().text(Harbour.HOME, "v=spf1 include:other.example ~all");
        assertThat(harbour.spf().state()).isEqualTo(State.WRONG);
        assertThat(harbour.spf().says()).contains("2 SPF records");
        assertThat(harbour.spf().paste())
                .contains("\"v=spf1 mx include:_spf.post.example include:other.example -all\"");
    }

    @Test
    void an_spf_record_that_needs_more_than_ten_look_ups_is_wrong() {
        StringBuilder record = new StringBuilder("v=spf1");
        for (int i = 0; i < 6; i++) {
            record.append(" include:s").append(i).append(".example");
            harbour.server().text("s" + i + ".example", "v=spf1 a mx ip4:192.0.2." + i + " -all");
        }
        harbour.server().noText(Harbour.HOME).text(Harbour.HOME, record + " -all");
        assertThat(harbour.spf().state()).isEqualTo(State.WRONG);
        assertThat(harbour.spf().says()).contains("18 look-ups", "give up after 10");
    }

    @Test
    void spf_records_that_include_themselves_come_to_an_end() {
        harbour.server().noText(Harbour.HOME).text(Harbour.HOME, "v=spf1 include:harbour.example -all");
        assertThat(harbour.spf().says()).contains("look-ups");
    }

    @ParameterizedTest
    @CsvSource({
        "v=spf1 mx +all, WARN, everybody in the world, v=spf1 mx ~all",
        "v=spf1 mx all, WARN, everybody in the world, v=spf1 mx ~all",
        "v=spf1 mx ?all, WARN, says nothing about everybody else, v=spf1 mx ~all",
        "v=spf1 mx, WARN, it has no `all`, v=spf1 mx ~all",
        "V=SPF1 MX ~ALL, OK, says who may send, ''",
        "v=spf1 redirect=_spf.post.example, OK, `redirect`, ''",
        "v=spf1 include:gone.example -all, WRONG, gone.example, ''",
        "v=spf1 mix -all, WRONG, nobody understands `mix`, ''",
        "v=spf1 exists:%{i}.list.example -all, OK, 1 of 10, ''",
        "v=spf10 mx -all, WRONG, does not say who may send, v=spf1 mx ~all"
    })
    void an_spf_record_is_judged(String record, State state, String says, String paste) {
        harbour.server().noText(Harbour.HOME).text(Harbour.HOME, record);
        assertThat(harbour.spf().state()).isEqualTo(state);
        assertThat(harbour.spf().says()).contains(says);
        assertThat(harbour.spf().paste()).contains(paste);
    }

    @Test
    void an_include_that_does_not_answer_is_not_the_author_s_mistake() {
        harbour.server().failing("_spf.post.example");
        assertThat(harbour.spf().state()).isEqualTo(State.BROKEN);
    }
}
