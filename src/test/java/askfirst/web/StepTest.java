package askfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StepTest {
    /// Otherwise the thread would end, and everything done there with it.
    @Test
    void an_error_is_said_once_and_it_goes_on_when_that_is_over() {
        AtomicInteger times = new AtomicInteger();
        Step step = new Step("Sending issues", 1, () -> {
            if (times.incrementAndGet() <= 2) throw new StackOverflowError("of anna@example.com");
        });
        try (LogListener log = LogListener.begin()) {
            for (int turn = 0; turn < 10; turn++) step.turn();
            assertThat(times).hasValueGreaterThan(2);
            assertThat(log.lines())
                    .containsExactly(
                            "askfirst.web.Step: Sending issues fails and is tried again; everything else goes on:"
                                    + " IllegalStateException < StackOverflowError",
                            "askfirst.web.Step: Sending issues works again.");
        }
    }
}
