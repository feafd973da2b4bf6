package askfirst.delivery;

import askfirst.mail.MailLane;
import askfirst.mail.Outgoing;
import askfirst.mail.SendResult;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Several connections to the mail server, each in a thread of its own: claims go in, what became of them comes out.
///
/// For one thread. Each message is written into the [SendLog] before a server hears of it, and again when it answered;
/// at the latest with the next one, so that no more than one for each connection was begun and is not known to be done.
public final class Lanes implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration GATHERING = Duration.ofMillis(2);
    /// For each lane in that time.
    private static final int PLENTY = 8;

    private final BlockingQueue<IssueClaim> claims = new LinkedBlockingQueue<>();
    private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
    private final Function<IssueClaim, Outgoing> copies;
    private final SendLog log;
    private final Clock clock;
    private final List<Thread> threads;
    private volatile boolean isClosing;
    private volatile @Nullable RuntimeException broken;
    private int inHand;

    Lanes(List<MailLane> lanes, Function<IssueClaim, Outgoing> copies, SendLog log, Clock clock) {
        this.copies = copies;
        this.log = log;
        this.clock = clock;
        this.threads = IntStream.range(0, lanes.size())
                .mapToObj(i ->
                        Thread.ofPlatform().name("lane " + (i + 1)).daemon().start(new Lane(lanes.get(i))))
                .toList();
    }

    /// How many claims are with the lanes.
    public int inHand() {
        return inHand;
    }

    public void hand(List<IssueClaim> more) {
        inHand += more.size();
        claims.addAll(more);
    }

    /// What is done since it was asked last; waits a while for something if nothing is.
    ///
    /// @param others how long to wait for the rest of what is in hand after that
    public List<Done> done(Duration patience, Duration others) {
        List<Done> all = new ArrayList<>();
        try {
            Done next = inHand == 0 ? null : done.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            long end = System.nanoTime() + others.toNanos();
            while (next != null) {
                all.add(next);
                next = inHand == all.size() ? null : done.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            // because waking somebody for each message is a good part of what it costs
            if (!all.isEmpty() && claims.size() > PLENTY * threads.size()) Thread.sleep(GATHERING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        done.drainTo(all);
        inHand -= all.size();
        return all;
    }

    /// Takes back what no lane has begun; it comes out as not begun.
    public void takeBack() {
        List<IssueClaim> waiting = new ArrayList<>();
        claims.drainTo(waiting);
        waiting.forEach(claim -> done.add(new Done.NotBegun(claim)));
    }

    /// What no server can be blamed for, if anything of that kind happened.
    public Optional<RuntimeException> broken() {
        return Optional.ofNullable(broken);
    }

    /// Because an error that ended the thread would take its claim along, and whoever waits for it would wait for ever.
    private static RuntimeException flying(Throwable thrown) {
        return thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
    }

    /// Waits for the messages in hand.
    @Override
    public void close() {
        isClosing = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// One of the connections, in its thread.
    private final class Lane implements Runnable {
        private final MailLane lane;
        /// Known to everybody but the log.
        private Optional<Done.Tried> unwritten = Optional.empty();

        Lane(MailLane lane) {
            this.lane = lane;
        }

        @Override
        public void run() {
            try (lane) {
                work();
            } catch (InterruptedException closed) {
                // nothing is in hand between two messages
            }
        }

        private void work() throws InterruptedException {
            try {
                while (!isClosing) next().ifPresent(claim -> done.add(tried(claim)));
            } finally {
                write();
            }
        }

        private Optional<IssueClaim> next() throws InterruptedException {
            IssueClaim claim = claims.poll();
            if (claim != null) return Optional.of(claim);
            write();
            return Optional.ofNullable(claims.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        }

        private Done tried(IssueClaim claim) {
            // because she may have left while it waited here
            if (clock.instant().isAfter(claim.beginBefore())) return new Done.NotBegun(claim);
            Outgoing copy;
            try {
                copy = copies.apply(claim);
                log.begun(unwritten, claim);
                unwritten = Optional.empty();
            } catch (RuntimeException | Error e) {
                broken = flying(e);
                return new Done.NotBegun(claim);
            }
            Done.Tried tried = new Done.Tried(claim, sent(copy));
            unwritten = Optional.of(tried);
            return tried;
        }

        private SendResult sent(Outgoing copy) {
            try {
                return lane.send(copy);
            } catch (RuntimeException | Error e) {
                broken = flying(e);
                return new SendResult.Unknown();
            }
        }

        private void write() {
            try {
                unwritten.ifPresent(log::done);
            } catch (RuntimeException | Error e) {
                broken = flying(e);
            } finally {
                unwritten = Optional.empty();
            }
        }
    }
}
