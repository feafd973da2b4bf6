package askfirst.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.doctor.Finding.State;
import askfirst.mail.DkimKey;
import askfirst.site.Settings.MailAccount;
import askfirst.site.Settings.Signature;
import askfirst.site.Settings.Tls;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the sender's domain says, asked of a real name server.
class DomainTest {
    private static final String HOME = "harbour.example";
    private static final Duration PATIENCE = Duration.ofMillis(700);

    @TempDir
    static Path folder;

    private static DkimKey key;

    private NameServer server;

    /// Once: making one takes a second.
    @BeforeAll
    static void a_key() throws Exception {
        key = DkimKey.make(folder.resolve("dkim.pem"));
    }

    @BeforeEach
    void a_domain_where_all_is_well() throws Exception {
        server = new NameServer()
                .text(HOME, "v=spf1 mx include:_spf.post.example -all")
                .text(HOME, "some-verification=" + "1".repeat(500))
                .text("_spf.post.example", "v=spf1 ip4:192.0.2.0/24 -all")
                .text("askfirst._domainkey." + HOME, key.record())
                .text("_dmarc." + HOME, "v=DMARC1; p=quarantine; rua=mailto:post@harbour.example")
                .mailHost(HOME, "mail.harbour.example")
                .host("mail.harbour.example", "192.0.2.5")
                .host("mail.harbour.example", "2001:db8::5")
                .reverse("192.0.2.5", "mail.harbour.example")
                .reverse("2001:db8::5", "mail.harbour.example");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void where_all_is_well_each_says_so() {
        for (Finding finding : new Finding[] {spf(), dkim(), dmarc(), mx(), reverse()}) {
            assertThat(finding.state()).as(finding.toString()).isEqualTo(State.OK);
            assertThat(finding.paste()).isEmpty();
        }
        assertThat(dkim().says()).contains("2048 bits");
        assertThat(spf().says()).contains("2 of 10 look-ups");
        assertThat(server.asked()).as("what does not fit a datagram").contains("tcp harbour.example. TXT");
    }

    @Test
    void no_such_name_an_error_and_silence_are_told_apart() {
        assertThat(new SpfCheck(dns(), "nowhere.example", "mx").look().says()).contains("NXDOMAIN", "spelt right");
        server.failing(HOME).failing("_dmarc." + HOME).failing("askfirst._domainkey." + HOME);
        for (Finding finding : new Finding[] {spf(), dkim(), dmarc(), mx()}) {
            assertThat(finding.state()).isEqualTo(State.BROKEN);
            assertThat(finding.says()).contains("SERVFAIL");
        }
        server.silentFor("quiet.example");
        long start = System.nanoTime();
        Finding silent = new SpfCheck(dns(), "quiet.example", "mx").look();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE.multipliedBy(3));
        assertThat(silent.state()).isEqualTo(State.BROKEN);
        assertThat(silent.says()).contains("No name server answered in time");
    }

    @Test
    void a_machine_that_is_offline_gets_a_sentence() {
        server.close();
        assertThat(spf().says()).contains("No name server answered in time");
        assertThat(reverse().says()).isNotEmpty();
    }

    @Test
    void no_spf_record_brings_one_to_paste() {
        server.noText(HOME).text(HOME, "some-verification=1");
        Finding finding = new SpfCheck(dns(), HOME, "include:amazonses.com").look();
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
        server.text(HOME, "v=spf1 include:other.example ~all");
        assertThat(spf().state()).isEqualTo(State.WRONG);
        assertThat(spf().says()).contains("2 SPF records");
        assertThat(spf().paste()).contains("\"v=spf1 mx include:_spf.post.example include:other.example -all\"");
    }

    @Test
    void an_spf_record_that_needs_more_than_ten_look_ups_is_wrong() {
        StringBuilder record = new StringBuilder("v=spf1");
        for (int i = 0; i < 6; i++) {
            record.append(" include:s").append(i).append(".example");
            server.text("s" + i + ".example", "v=spf1 a mx ip4:192.0.2." + i + " -all");
        }
        server.noText(HOME).text(HOME, record + " -all");
        assertThat(spf().state()).isEqualTo(State.WRONG);
        assertThat(spf().says()).contains("18 look-ups", "give up after 10");
    }

    @Test
    void spf_records_that_include_themselves_come_to_an_end() {
        server.noText(HOME).text(HOME, "v=spf1 include:harbour.example -all");
        assertThat(spf().says()).contains("look-ups");
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
        server.noText(HOME).text(HOME, record);
        assertThat(spf().state()).isEqualTo(state);
        assertThat(spf().says()).contains(says);
        assertThat(spf().paste()).contains(paste);
    }

    @Test
    void an_include_that_does_not_answer_is_not_the_author_s_mistake() {
        server.failing("_spf.post.example");
        assertThat(spf().state()).isEqualTo(State.BROKEN);
    }

    @Test
    void no_public_key_brings_the_record_to_paste_in_strings_of_255() {
        server.noText("askfirst._domainkey." + HOME);
        Finding finding = dkim();
        assertThat(finding.state()).isEqualTo(State.WRONG);
        assertThat(finding.paste())
                .startsWith("askfirst._domainkey.harbour.example. IN TXT \"v=DKIM1; k=rsa; p=")
                .contains("\" \"");
        assertThat(finding.paste().replaceAll(".*?IN TXT", "").split("\" \"")).allMatch(it -> it.length() <= 258);
        assertThat(finding.paste().replace("\" \"", "")).contains(key.record());
    }

    @Test
    void a_key_behind_an_alias_is_found() {
        server.noText("askfirst._domainkey." + HOME)
                .alias("askfirst._domainkey." + HOME, "k1.post.example")
                .text("k1.post.example", key.record());
        assertThat(dkim().state()).isEqualTo(State.OK);
        server.noText("k1.post.example");
        assertThat(dkim().says()).contains("no public key");
    }

    @Test
    void a_public_key_that_is_another_s_makes_every_signature_a_forgery() throws Exception {
        DkimKey other = DkimKey.make(folder.resolve("other.pem"));
        Finding finding = new DkimCheck(dns(), HOME, signature(Optional.of(folder.resolve("other.pem")))).look();
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
        published(record);
        assertThat(providers().state()).isEqualTo(state);
        assertThat(providers().says()).contains(says);
    }

    @ParameterizedTest
    @CsvSource({
        "v=DKIM1; k=rsa; p=, WRONG, taken back",
        "v=DKIM1; k=rsa; p=AAAA, WRONG, cannot be read",
        "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=, WARN, RSA only"
    })
    void a_key_that_is_none_is_told(String record, State state, String says) {
        published(record);
        assertThat(providers().state()).isEqualTo(state);
        assertThat(providers().says()).contains(says);
    }

    @Test
    void a_key_on_trial_is_told_and_two_records_are_none() {
        published(key.record() + "; t=y:s");
        assertThat(dkim().state()).isEqualTo(State.WARN);
        assertThat(dkim().says()).contains("t=y");
        server.text("askfirst._domainkey." + HOME, key.record());
        assertThat(dkim().says()).contains("2 records");
    }

    @Test
    void nobody_knowing_who_signs_is_said_with_the_setting() {
        Finding finding = new DkimCheck(dns(), HOME, Optional.empty()).look();
        assertThat(finding.state()).isEqualTo(State.WARN);
        assertThat(finding.paste()).contains("dkim:", "domain: harbour.example", "selector:");
    }

    @Test
    void no_dmarc_record_brings_one_to_begin_with() {
        server.noText("_dmarc." + HOME);
        assertThat(dmarc().state()).isEqualTo(State.WRONG);
        assertThat(dmarc().paste()).startsWith("_dmarc.harbour.example. IN TXT \"v=DMARC1; p=none;");
    }

    @ParameterizedTest
    @CsvSource({
        "v=DMARC1; p=none, WARN, forgeries are let through",
        "v=DMARC1;p=reject, OK, refused",
        "v=DMARC1; rua=mailto:a@b.example, WRONG, no policy",
        "v=DMARC1; p=maybe, WRONG, no policy"
    })
    void a_dmarc_policy_is_judged(String record, State state, String says) {
        server.noText("_dmarc." + HOME).text("_dmarc." + HOME, record);
        assertThat(dmarc().state()).isEqualTo(state);
        assertThat(dmarc().says()).contains(says);
    }

    @Test
    void two_dmarc_records_are_none() {
        server.text("_dmarc." + HOME, "v=DMARC1; p=reject");
        assertThat(dmarc().says()).contains("2 DMARC records");
        assertThat(dmarc().state()).isEqualTo(State.WRONG);
    }

    @Test
    void a_subdomain_s_policy_is_that_of_the_domain_above() {
        server.noText("_dmarc." + HOME).text("_dmarc." + HOME, "v=DMARC1; p=reject; sp=none");
        Finding finding = new DmarcCheck(dns(), "letters." + HOME, Optional.of(HOME)).look();
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
        server.noText("_dmarc." + HOME).text("_dmarc." + HOME, "v=DMARC1; p=reject; adkim=" + mode);
        assertThat(new DmarcCheck(dns(), HOME, Optional.of(signed)).look().state())
                .isEqualTo(state);
    }

    @Test
    void answers_must_find_their_way_back() {
        server.noMailHost(HOME).mailHost(HOME, "lost.example");
        assertThat(mx().says()).contains("lost.example", "no address");
        server.mailHost(HOME, "mail.harbour.example");
        assertThat(mx().state()).isEqualTo(State.WARN);
        server.noMailHost(HOME);
        assertThat(mx().state()).isEqualTo(State.WRONG);
        assertThat(mx().paste()).contains("IN MX 10");
        server.noMailHost(HOME).mailHost(HOME, ".");
        assertThat(mx().says()).contains("takes no mail at all");
    }

    @Test
    void an_address_without_a_name_that_leads_back_is_told() throws Exception {
        server.reverse("192.0.2.5", "host-5.provider.example");
        assertThat(reverse().state()).isEqualTo(State.WRONG);
        assertThat(reverse().says()).contains("192.0.2.5");
        assertThat(reverse().paste()).isEqualTo("192.0.2.5 IN PTR mail.harbour.example.");
        server.host("smtp.provider.example", "192.0.2.9");
        Finding theirs = new ReverseCheck(dns(), HOME, Optional.of("smtp.provider.example")).look();
        assertThat(theirs.state()).as("not the author's to mend").isEqualTo(State.WARN);
        assertThat(new ReverseCheck(dns(), HOME, Optional.of("gone.provider.example"))
                        .look()
                        .says())
                .contains("no address of gone.provider.example");
    }

    private void published(String record) {
        server.noText("askfirst._domainkey." + HOME).text("askfirst._domainkey." + HOME, record);
    }

    private Dns dns() {
        return Dns.of(Optional.of(server.address()), PATIENCE);
    }

    private Finding spf() {
        return new SpfCheck(dns(), HOME, "mx").look();
    }

    private Finding dkim() {
        return new DkimCheck(dns(), HOME, signature(Optional.of(folder.resolve("dkim.pem")))).look();
    }

    /// The provider signs, with whatever key.
    private Finding providers() {
        return new DkimCheck(dns(), HOME, signature(Optional.empty())).look();
    }

    private Finding dmarc() {
        return new DmarcCheck(dns(), HOME, Optional.of(HOME)).look();
    }

    private Finding mx() {
        return new MxCheck(dns(), HOME).look();
    }

    private Finding reverse() {
        return new ReverseCheck(dns(), HOME, Optional.empty()).look();
    }

    private static Optional<Signature> signature(Optional<Path> file) {
        return Optional.of(new Signature(HOME, "askfirst", file));
    }
}
