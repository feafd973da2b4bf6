package askfirst.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "anna@example.org, anna@example.org",
        "'  Anna.Berg+letter@Example.ORG ', Anna.Berg+letter@example.org",
        "anna@bücher.example.org, anna@xn--bcher-kva.example.org",
        "anna@mill.example, anna@mill.example",
        "o'neil@example.co.uk, o'neil@example.co.uk",
        "a%b!c@example.org, a%b!c@example.org",
        "anna@EXAMPLE。ORG, anna@example.org",
        "anna@ｅｘａｍｐｌｅ.org, anna@example.org",
        "அன்னா@example.org, அன்னா@example.org",
        "почта@example.org, почта@example.org",
        "用户@例子.中国, 用户@xn--fsqu00a.xn--fiqs8s"
    })
    void is_what_goes_over_the_wire(String typed, String wire) {
        assertThat(EmailAddress.parse(typed).map(EmailAddress::wire)).contains(wire);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "anna",
                "anna@",
                "@example.org",
                "anna@localhost",
                "anna@example",
                "anna@[127.0.0.1]",
                "anna@127.0.0.1",
                "\"anna berg\"@example.org",
                "anna berg@example.org",
                "anna@exa mple.org",
                "anna@example..org",
                "anna@-example.org",
                "a..b@example.org",
                ".a@example.org",
                "a.@example.org",
                "anna@example.org, bob@example.org",
                "anna@example.org;bob@example.org",
                "Anna <anna@example.org>",
                "anna@example.org\r\nBcc: bob@example.org",
                "anna\n@example.org",
                "anna@example.org\u0000x",
                "anna@example.org\u0085x",
                "anna\u2028@example.org",
                "anna\u202e@example.org",
                "anna\u200b@example.org",
                "anna@exam\u200fple.org",
                "anna\\@example.org",
                "a@b@example.org",
                "anna@example.org/../x",
                "anna\ud800@example.org",
                "anna@\u2066example.org",
                "anna@fa\u00df.example.org",
                "anna@\u03c3\u03c2.example.org",
                "anna\u3164@example.org",
                "anna\ufe0f@example.org",
                "an\u034fna@example.org",
                "anna\u2800@example.org",
                "anna@exam\u00adple.org",
                "anna@example\u3002\u3002org",
                "anna@\u2488com",
                "anna\ufeff@example.org",
                "anna\ue000@example.org",
                "anna@example.org\u001b[31m",
                "anna%0aBcc:x@example.org@",
                "anna@xn--.example.org",
                "<anna@example.org>",
                "anna@example.org.",
                "mailto:anna@example.org?bcc=bob@example.org",
                "anna@example.org(comment)",
                "an,na@example.org",
                "anna@exa_mple.org"
            })
    void refuses_what_no_mail_can_be_sent_to_or_what_would_do_more_than_that(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new EmailAddress(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_what_is_too_long() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "example.".repeat(40) + "org")).isEmpty();
        assertThat(EmailAddress.parse("ü".repeat(33) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(10_000_000))).isEmpty();
    }

    @Test
    void spellings_of_one_mailbox_are_one_address() {
        String normal = EmailAddress.parse("anna@xn--bcher-kva.example.org")
                .orElseThrow()
                .normal();
        assertThat(EmailAddress.parse("ANNA@BÜCHER.example.ORG").orElseThrow().normal())
                .isEqualTo(normal);
        assertThat(EmailAddress.parse("anna@bu\u0308cher.example.org")
                        .orElseThrow()
                        .normal())
                .isEqualTo(normal);
    }

    @Test
    void does_not_show_itself_in_a_log() {
        assertThat(EmailAddress.parse("anna@example.org").toString()).doesNotContain("anna");
    }

    @Test
    void is_judged_the_same_whether_or_not_its_domain_was_seen_before() {
        EmailAddress.parse("first@known.example.org");
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder local = new StringBuilder();
            for (int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 70 : 6); length > 0; length--)
                local.append("aZ0._-+'".charAt(random.nextInt(8)));
            assertThat(isOne(local + "@known.example.org"))
                    .as(local.toString())
                    .isEqualTo(isOne(local + "@n" + i + ".example.org"));
        }
    }

    private static boolean isOne(String wire) {
        try {
            return new EmailAddress(wire).wire().equals(wire);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
