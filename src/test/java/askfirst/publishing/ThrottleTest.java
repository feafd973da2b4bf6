package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.mail.SendResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleTest {
    private final Throttle throttle = new Throttle();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "452 too many recipients",
                "452 4.5.3 Too many recipients",
                "452 4.3.1 Insufficient system storage",
                "452-4.3.1 Insufficient system storage, 14.2.2",
                "4.5.3 too many",
                ""
            })
    void a_server_that_has_too_much_is_given_time(String said) {
        throttle.note(new SendResult.TryLater(452, said));
        assertThat(throttle.rest()).isEqualTo(Duration.ofSeconds(1));
        assertThat(throttle.of(4)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "452 4.2.2 mailbox full",
                "452-4.2.2 The recipient is over quota",
                "4.2.2 over quota",
                "452 4.2.1"
            })
    void one_full_mailbox_keeps_nobody_else_waiting(String said) {
        throttle.note(new SendResult.TryLater(452, said));
        assertThat(throttle.rest()).isZero();
        assertThat(throttle.of(4)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 421, 450, 451, 454})
    void the_other_ways_to_say_later_slow_down_too(int code) {
        throttle.note(new SendResult.TryLater(code));
        assertThat(throttle.rest()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void what_is_taken_speeds_up_again() {
        throttle.note(new SendResult.TryLater(452));
        for (int i = 0; i < 20; i++) throttle.note(new SendResult.Sent());
        assertThat(throttle.rest()).isZero();
        assertThat(throttle.of(4)).isEqualTo(4);
    }
}
