package askfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BalanceMemoryTest {
    private static final UUID RAIN = new UUID(1, 1);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final BalanceMemory memory = new BalanceMemory(nanos::get);
    private long readers = BalanceMemory.MANY;
    private int counts;

    @Test
    void what_took_long_is_remembered_for_ten_times_as_long() {
        assertThat(waiting("SENDING")).isEqualTo(BalanceMemory.MANY);
        readers++;
        nanos.addAndGet(59);
        assertThat(waiting("SENDING")).isEqualTo(BalanceMemory.MANY);
        assertThat(counts).isEqualTo(1);
        nanos.addAndGet(1);
        assertThat(waiting("SENDING")).isEqualTo(BalanceMemory.MANY + 1);
    }

    @Test
    void a_sending_that_stands_elsewhere_is_counted_anew() {
        waiting("SENDING");
        readers++;
        assertThat(waiting("SENT")).isEqualTo(BalanceMemory.MANY + 1);
    }

    @Test
    void what_its_author_has_just_done_she_sees() {
        waiting("SENDING");
        readers++;
        memory.forget(RAIN);
        assertThat(waiting("SENDING")).isEqualTo(BalanceMemory.MANY + 1);
    }

    @Test
    void few_are_counted_each_time() {
        readers = 100;
        waiting("SENDING");
        waiting("SENDING");
        assertThat(counts).isEqualTo(2);
    }

    private long waiting(String as) {
        return memory.of(RAIN, as, this::count).waiting();
    }

    private Balance count() {
        counts++;
        nanos.addAndGet(6);
        return new Balance(readers, 0, 0, 0, 0, 0, 0);
    }
}
