package askfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {
    private final AtomicInteger makings = new AtomicInteger();

    @Test
    void whoever_asks_it_is_made_once() {
        Once<Integer> once = new Once<>(makings::incrementAndGet);
        new Workers().each(0, 100, i -> assertThat(once.get()).isEqualTo(1));
        assertThat(makings).hasValue(1);
    }

    @Test
    void nobody_waits_for_what_could_not_be_made() {
        Once<Integer> once = new Once<>(() -> {
            throw new IllegalStateException("broken");
        });
        for (int asked = 0; asked < 2; asked++) assertThatThrownBy(once::get).hasMessage("broken");
    }
}
