package askfirst.delivery;

import askfirst.mail.LastWord;
import askfirst.mail.MailLane;
import askfirst.mail.Outgoing;
import askfirst.mail.SendResult;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// One of the connections, in its thread: what becomes of one claim after the other.
final class Lane implements Runnable {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration QUICK = Duration.ofSeconds(1);

    private final MailLane lane;
    private final Tray tray;
    private final Function<IssueClaim, Outgoing> copies;
    private final SendLog log;
    private final Clock clock;
    /// Known to everybody but the log.
    private Optional<Done.Tried> unwritten = Optional.empty();
    /// Taken, and not begun.
    private Optional<Following> following = Optional.empty();
    /// Or whoever follows would be late when it is her turn.
    private boolean isQuick;

    Lane(MailLane lane, Tray tray, Function<IssueClaim, Outgoing> copies, SendLog log, Clock clock) {
        this.lane = lane;
        this.tray = tray;
        this.copies = copies;
        this.log = log;
        this.clock = clock;
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
            while (!tray.isClosed()) next().ifPresent(next -> work(tray.lease(), next));
        } finally {
            write();
            giveBack();
        }
    }

    private void giveBack() {
        following.ifPresent(it -> tray.done(new Done.NotBegun(it.claim)));
        following = Optional.empty();
    }

    private Optional<Following> next() throws InterruptedException {
        if (tray.isTakenBack()) giveBack();
        if (following.isPresent()) return following;
        Optional<IssueClaim> claim = tray.next();
        if (claim.isPresent()) return claim.map(Following::new);
        write();
        return tray.next(LOOK).map(Following::new);
    }

    private void work(Lease lease, Following next) {
        following = Optional.empty();
        IssueClaim claim = next.claim;
        Done tried = tried(lease, next);
        boolean isSent = tried instanceof Done.Tried(var itself, SendResult.Sent());
        if (isSent) lease.sent(claim);
        tray.done(tried);
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
            tray.breaks(e);
            return new Done.NotBegun(claim);
        }
        lease.prepare(claim);
        Permit permit = new Permit(lease, claim);
        Optional<SendResult> result = sent(copy, permit);
        if (permit.isRefused || result.isEmpty()) return new Done.NotBegun(claim);
        Done.Tried tried = new Done.Tried(claim, result.get());
        unwritten = Optional.of(tried);
        return tried;
    }

    /// Because she may have left while it waited here.
    private boolean isLate(IssueClaim claim) {
        return clock.instant().isAfter(claim.beginBefore());
    }

    /// Empty when it broke before its text could leave.
    private Optional<SendResult> sent(Outgoing copy, Permit permit) {
        long begun = System.nanoTime();
        try {
            return Optional.of(lane.send(copy, permit));
        } catch (RuntimeException | Error e) {
            tray.breaks(e);
            return permit.isGiven ? Optional.of(new SendResult.Unknown()) : Optional.empty();
        } finally {
            isQuick = System.nanoTime() - begun < QUICK.toNanos();
        }
    }

    private void write() {
        try {
            unwritten.ifPresent(log::done);
        } catch (RuntimeException | Error e) {
            tray.breaks(e);
        } finally {
            unwritten = Optional.empty();
        }
    }

    /// A message may arrive once its lease and the log say that it was begun.
    private final class Permit implements LastWord {
        private final Lease lease;
        private final IssueClaim claim;
        private boolean isRefused;
        private boolean isGiven;

        Permit(Lease lease, IssueClaim claim) {
            this.lease = lease;
            this.claim = claim;
        }

        @Override
        public boolean isAllowed() {
            isRefused = isRefused || !isSaid();
            isGiven = isGiven || !isRefused;
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
                tray.breaks(e);
                return false;
            }
        }

        @Override
        public Optional<Outgoing> following() {
            if (!isQuick || tray.isTakenBack()) return Optional.empty();
            if (following.isEmpty()) following = tray.next().map(Following::new);
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
