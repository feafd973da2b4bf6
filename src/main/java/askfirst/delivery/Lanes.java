package askfirst.delivery;

import askfirst.mail.LastWord;
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
/// Each takes its next claim while its message is on the way, so that the server may hear of it in the same breath.
///
/// For one thread. Each message is written into the [SendLog] before it may arrive, and again when the server answered;
/// at the latest with the next one, so that no more than one for each connection was begun and is not known to be done.
/// Where the lease is the witness, it is marked before that; all that is said before costs no time then, and what
/// became of a message is written at once, because the next one may have to wait.
public final class Lanes implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration GATHERING = Duration.ofMillis(2);
    private static final Duration QUICK = Duration.ofSeconds(1);
    /// For each lane in that time.
    private static final int PLENTY = 8;

    private final BlockingQueue<IssueClaim> claims = new LinkedBlockingQueue<>();
    private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
    private final Function<IssueClaim, Outgoing> copies;
    private final SendLog log;
    private final Clock clock;
    private final List<Thread> threads;
    private volatile Optional<Lease> lease = Optional.empty();
    private volatile boolean isClosing;
    private volatile boolean isTakenBack;
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

    /// @param lease under which they are claimed; one at a time
    public void hand(Lease lease, List<IssueClaim> more) {
        this.lease = Optional.of(lease);
        isTakenBack = false;
        lease.hand(more);
        inHand += more.size();
        claims.addAll(more);
    }

    /// What is done since it was asked last; waits a while for something if nothing is.
    public List<Done> done(Duration patience) {
        List<Done> all = new ArrayList<>();
        try {
            Done next = inHand == 0 ? null : done.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (next != null) all.add(next);
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
        isTakenBack = true;
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
        lease.ifPresent(Lease::lose);
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
        /// Taken, and not begun.
        private Optional<Following> following = Optional.empty();
        /// Or whoever follows would be late when it is her turn.
        private boolean isQuick;

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
                while (!isClosing) next().ifPresent(next -> work(lease.orElseThrow(), next));
            } finally {
                write();
                giveBack();
            }
        }

        private void giveBack() {
            following.ifPresent(it -> done.add(new Done.NotBegun(it.claim)));
            following = Optional.empty();
        }

        private Optional<Following> next() throws InterruptedException {
            if (isTakenBack) giveBack();
            if (following.isPresent()) return following;
            IssueClaim claim = claims.poll();
            if (claim == null) {
                write();
                claim = claims.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
            return Optional.ofNullable(claim).map(Following::new);
        }

        private void work(Lease lease, Following next) {
            following = Optional.empty();
            IssueClaim claim = next.claim;
            Done tried = tried(lease, next);
            boolean isSent = tried instanceof Done.Tried(var itself, SendResult.Sent());
            if (isSent) lease.sent(claim);
            done.add(tried);
            if (!lease.isMarked()) return;
            write();
            if (!isSent) lease.awaitSettled(claim);
        }

        private Done tried(Lease lease, Following next) {
            IssueClaim claim = next.claim;
            if (isLate(claim)) return new Done.NotBegun(claim);
            Outgoing copy;
            try {
                copy = next.copy();
            } catch (NoCopy e) {
                return new Done.Tried(claim, new SendResult.Refused(0, String.valueOf(e.getMessage())));
            } catch (RuntimeException | Error e) {
                broken = flying(e);
                return new Done.NotBegun(claim);
            }
            lease.prepare(claim);
            Permit permit = new Permit(lease, claim);
            SendResult result = sent(copy, permit);
            if (permit.isRefused) return new Done.NotBegun(claim);
            Done.Tried tried = new Done.Tried(claim, result);
            unwritten = Optional.of(tried);
            return tried;
        }

        /// Because she may have left while it waited here.
        private boolean isLate(IssueClaim claim) {
            return clock.instant().isAfter(claim.beginBefore());
        }

        private SendResult sent(Outgoing copy, LastWord lastWord) {
            long begun = System.nanoTime();
            try {
                return lane.send(copy, lastWord);
            } catch (RuntimeException | Error e) {
                broken = flying(e);
                return new SendResult.Unknown();
            } finally {
                isQuick = System.nanoTime() - begun < QUICK.toNanos();
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

        /// A message may arrive once its lease and the log say that it was begun.
        private final class Permit implements LastWord {
            private final Lease lease;
            private final IssueClaim claim;
            private boolean isRefused;

            Permit(Lease lease, IssueClaim claim) {
                this.lease = lease;
                this.claim = claim;
            }

            @Override
            public boolean takesTime() {
                return lease.takesTime(claim);
            }

            @Override
            public boolean isAllowed() {
                isRefused = isRefused || !isSaid();
                return !isRefused;
            }

            private boolean isSaid() {
                try {
                    if (!lease.begin(claim))
                        throw new IllegalStateException("somebody else took over what was claimed here");
                    log.begun(unwritten, claim);
                    unwritten = Optional.empty();
                    return true;
                } catch (RuntimeException | Error e) {
                    broken = flying(e);
                    return false;
                }
            }

            @Override
            public Optional<Outgoing> following() {
                if (!isQuick || isTakenBack) return Optional.empty();
                if (following.isEmpty())
                    following = Optional.ofNullable(claims.poll()).map(Following::new);
                return following.flatMap(Following::announced);
            }
        }

        /// Whose turn is next, and her copy as soon as anybody asked for it.
        private final class Following {
            private final IssueClaim claim;
            private Optional<Outgoing> copy = Optional.empty();

            Following(IssueClaim claim) {
                this.claim = claim;
            }

            Outgoing copy() {
                if (copy.isEmpty()) copy = Optional.of(copies.apply(claim));
                return copy.get();
            }

            /// Nobody where it cannot be made, which is found out again when it is her turn.
            Optional<Outgoing> announced() {
                try {
                    return Optional.of(copy());
                } catch (RuntimeException e) {
                    return Optional.empty();
                }
            }
        }
    }
}
