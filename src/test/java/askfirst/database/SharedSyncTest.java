package askfirst.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedSyncTest {

    @Test
    void nobody_returns_before_what_she_committed_is_on_the_disk_and_most_share() throws Exception {
        AtomicInteger committed = new AtomicInteger();
        AtomicInteger onDisk = new AtomicInteger();
        AtomicInteger syncs = new AtomicInteger();
        SharedSync sync = new SharedSync(() -> {
            int seen = committed.get();
            Thread.yield();
            onDisk.set(seen);
            syncs.incrementAndGet();
        });
        List<Future<?>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++)
                all.add(threads.submit(() -> {
                    for (int n = 0; n < 500; n++) {
                        int mine = committed.incrementAndGet();
                        sync.join();
                        assertThat(onDisk.get()).isGreaterThanOrEqualTo(mine);
                    }
                }));
        }
        for (Future<?> each : all) each.get();
        assertThat(syncs.get()).isLessThan(64 * 500);
    }

    @Test
    void who_comes_while_one_is_running_waits_for_the_next_and_shares_it() throws Exception {
        Semaphore begun = new Semaphore(0);
        Semaphore go = new Semaphore(0);
        SharedSync sync = new SharedSync(() -> {
            begun.release();
            go.acquireUninterruptibly();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(sync::join);
            begun.acquire();
            CountDownLatch waiting = new CountDownLatch(20);
            List<CompletableFuture<Void>> late = new ArrayList<>();
            for (int i = 0; i < 20; i++)
                late.add(CompletableFuture.runAsync(
                        () -> {
                            waiting.countDown();
                            sync.join();
                        },
                        threads));
            waiting.await();
            go.release();
            first.get();
            begun.acquire();
            assertThat(late).noneMatch(CompletableFuture::isDone);
            go.release(20);
            for (CompletableFuture<Void> each : late) each.get();
        }
    }

    @Test
    void one_that_fails_fails_for_all_who_waited_for_it_and_the_next_starts_afresh() throws Exception {
        AtomicInteger times = new AtomicInteger();
        Semaphore begun = new Semaphore(0);
        Semaphore go = new Semaphore(0);
        SharedSync sync = new SharedSync(() -> {
            begun.release();
            go.acquireUninterruptibly();
            if (times.incrementAndGet() == 1) throw new IllegalStateException("no space left");
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> failing = threads.submit(sync::join);
            begun.acquire();
            go.release();
            assertThatThrownBy(failing::get).cause().isInstanceOf(DatabaseDown.class);
            go.release();
            sync.join();
        }
        assertThat(times).hasValue(2);
    }
}
