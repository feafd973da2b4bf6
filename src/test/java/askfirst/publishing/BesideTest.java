package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BesideTest {
    private final Beside beside = new Beside();

    @AfterEach
    void close() {
        beside.close();
    }

    @Test
    void each_is_done_while_the_other_is() {
        CountDownLatch one = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        assertThat(beside.both(() -> meets(one, other), () -> meets(other, one)))
                .isTrue();
    }

    @Test
    void what_goes_wrong_with_either_flies_and_the_other_is_done_all_the_same() {
        AtomicBoolean isDone = new AtomicBoolean();
        assertThatThrownBy(() -> beside.both(() -> fails("one"), () -> isDone.getAndSet(true)))
                .hasMessage("one");
        assertThat(isDone).isTrue();
        isDone.set(false);
        assertThatThrownBy(() -> beside.both(() -> isDone.set(true), () -> fails("other")))
                .hasMessage("other");
        assertThat(isDone).isTrue();
        assertThatThrownBy(() -> beside.both(() -> fails("one"), () -> fails("other")))
                .hasMessage("other")
                .satisfies(it -> assertThat(it.getSuppressed())
                        .singleElement()
                        .satisfies(also -> assertThat(also).hasMessage("one")));
    }

    @Test
    void an_interrupted_owner_waits_for_both() {
        AtomicBoolean isDone = new AtomicBoolean();
        CountDownLatch interrupted = new CountDownLatch(1);
        beside.both(
                () -> {
                    meets(new CountDownLatch(1), interrupted);
                    isDone.set(true);
                },
                () -> {
                    Thread.currentThread().interrupt();
                    interrupted.countDown();
                    return true;
                });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(isDone).isTrue();
    }

    private static boolean meets(CountDownLatch here, CountDownLatch there) {
        here.countDown();
        try {
            return there.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static boolean fails(String who) {
        throw new IllegalStateException(who);
    }
}
