package askfirst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.delivery.Balance;
import askfirst.delivery.Delay;
import askfirst.publishing.Pause;
import askfirst.publishing.Standing;
import askfirst.publishing.State;
import askfirst.subscription.TestRooms;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendingWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void one_that_does_not_get_out_tells_what_the_server_said_without_steering_the_terminal() {
        Delay delay = new Delay(3, 0, "535 no\u001b[2J", NOW, Optional.empty(), true);
        assertThat(SendingWords.delay(standing(Optional.of(delay)), TestRooms.SITE.zone()))
                .contains(
                        "The mail server cannot be reached, or lets nobody in, last on 30 November, 09:00: “535 no�[2J”. "
                                + "So 3 readers wait, and nobody is lost. The next try is within a minute. askfirst doctor looks "
                                + "for the reason.");
        assertThat(SendingWords.delay(standing(Optional.empty()), TestRooms.SITE.zone()))
                .isEmpty();
    }

    /// For programs, which ask `sending show --json`.
    @Test
    void why_a_sending_waits_is_told_to_programs_too() {
        Delay delay = new Delay(3, 421, "4.7.0 slower", NOW, Optional.of(NOW.plusSeconds(60)), false);
        assertThat(SendingAnswer.json(standing(Optional.of(delay))))
                .containsIgnoringWhitespaces("""
                "delay": {"stuck": false, "readers": 3, "code": 421, "said": "4.7.0 slower",
                "last": "%s", "next": "%s"}""".formatted(NOW, NOW.plusSeconds(60)));
        assertThat(SendingAnswer.json(standing(Optional.empty()))).containsIgnoringWhitespaces("\"delay\": null");
    }

    private static Standing standing(Optional<Delay> delay) {
        return new Standing(
                new UUID(7, 7),
                "rain",
                "Rain",
                State.SENDING,
                Pause.NONE,
                NOW,
                NOW,
                "",
                "",
                Optional.of(NOW),
                Optional.empty(),
                new Balance(4, 0, 1, 0, 0, 0, 0),
                delay);
    }
}
