package askfirst.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An address that only servers with SMTPUTF8 (RFC 6531) can carry.
@Timeout(60)
class UnicodeAddressTest {
    private static final String UMLAUT = "j\u00f6rg@example.com";

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", "DSN"})
    void a_server_that_does_not_offer_to_carry_it_is_told_nothing_and_the_others_get_theirs(String offer)
            throws IOException {
        try (SmtpSink sink = SmtpSink.that(SinkManners.GOOD.offering(offer));
                MailLane lane = GroupingTransportTest.lane(sink)) {
            assertThat(send(lane, "anna@example.com")).isEqualTo(new SendResult.Sent());
            for (int i = 0; i < 2; i++)
                assertThat(send(lane, UMLAUT)).isInstanceOfSatisfying(SendResult.Refused.class, refused -> {
                    assertThat(refused.code()).isZero();
                    assertThat(refused.said()).contains("SMTPUTF8", "told nothing");
                });
            assertThat(send(lane, "lea@example.com")).isEqualTo(new SendResult.Sent());
            assertThat(sink.taken())
                    .extracting(SinkJournal.Line::recipient)
                    .containsExactly("anna@example.com", "lea@example.com");
            assertThat(sink.lines()).extracting(SinkJournal.Line::recipient).doesNotContain(UMLAUT);
        }
    }

    @Test
    void a_server_that_offers_it_gets_it_whole() throws IOException {
        try (SmtpSink sink = SmtpSink.that(SinkManners.GOOD.offering("SMTPUTF8"));
                MailLane lane = GroupingTransportTest.lane(sink)) {
            assertThat(send(lane, UMLAUT)).isEqualTo(new SendResult.Sent());
            assertThat(sink.taken()).extracting(SinkJournal.Line::recipient).containsExactly(UMLAUT);
        }
    }

    private static SendResult send(MailLane lane, String to) {
        return lane.send(GroupingTransportTest.mail(to, GroupingTransportTest.TEXT));
    }
}
