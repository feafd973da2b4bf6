package askfirst.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which no is about the mailbox.
class BounceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HARD | 550 | 550 5.1.1 No such user
            HARD | 550 | 550-5.1.1 The account does not exist. 550 5.1.1 Learn more
            HARD | 556 | 556 5.1.10 Domain takes no mail
            SOFT | 552 | 552 5.2.2 Mailbox full
            SOFT | 550 | 550 5.2.1 Mailbox disabled
            SOFT | 550 | 550 User unknown
            SOFT | 450 | 450 4.1.1 Not known just now
            NONE | 550 | 550 5.1.8 Sender's domain not found
            NONE | 550 | 550 5.7.1 We do not like your address
            NONE | 554 | 554 5.6.0 Not well formed
            NONE | 554 | 554 Transaction failed
            NONE | 550 | 550 5.55.1 What may this be""")
    void a_reply_to_the_recipient(Bounce bounce, int code, String said) {
        assertThat(Bounce.ofRecipient(code, said)).isEqualTo(bounce);
    }

    @Test
    void a_later_reply_is_never_a_proof_that_there_is_no_mailbox() {
        assertThat(Bounce.of(550, "550 5.1.1 No such user")).isEqualTo(Bounce.SOFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PIPELINING"})
    void a_server_that_is_asked_for_the_mailbox_tells(String offered) throws IOException {
        assertThat(refused(offered, SinkFault.at("rcpt", "550 5.1.1")).bounce()).isEqualTo(Bounce.HARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PIPELINING"})
    void the_same_words_about_the_sender_tell_nothing_of_the_mailbox(String offered) throws IOException {
        assertThat(refused(offered, SinkFault.at("mail", "550 5.1.8")).bounce()).isEqualTo(Bounce.NONE);
        assertThat(refused(offered, SinkFault.at("dot", "550 5.1.1")).bounce()).isEqualTo(Bounce.SOFT);
    }

    private static SendResult.Refused refused(String offered, SinkFault fault) throws IOException {
        SinkManners manners = offered.isEmpty() ? SinkManners.GOOD : SinkManners.GOOD.offering(offered);
        try (SmtpSink sink = SmtpSink.that(manners.with(fault));
                MailLane lane = GroupingTransportTest.lane(sink)) {
            return (SendResult.Refused)
                    lane.send(GroupingTransportTest.mail("b@example.com", GroupingTransportTest.TEXT));
        }
    }
}
