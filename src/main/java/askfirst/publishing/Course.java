package askfirst.publishing;

import askfirst.delivery.Done;
import askfirst.mail.SendResult;
import java.time.Duration;
import java.util.List;

/// The course of one sending: how many readers may be claimed next.
///
/// As many as the connections do in a quarter of a second, so that a reader who leaves is heard.
final class Course {
    private static final Duration AHEAD = Duration.ofMillis(250);
    private static final long LEAST_AHEAD = 4;
    private static final long MOST_AHEAD = 400;
    private static final Duration REST = Duration.ofMillis(100);

    private final int connections;
    private final Allowance minute;
    private final Allowance hour;
    private final Throttle throttle;
    private final Refusals refusals = new Refusals();
    private long since = System.nanoTime();
    private long tried;
    /// Mails a second, as of late.
    private double rate;

    private long restUntil = since;

    Course(int connections, Allowance minute, Allowance hour, Throttle throttle) {
        this.connections = connections;
        this.minute = minute;
        this.hour = hour;
        this.throttle = throttle;
    }

    int connections() {
        return connections;
    }

    void note(List<Done> done) {
        long before = tried;
        for (Done each : done)
            switch (each) {
                case Done.NotBegun _ -> spare(1);
                case Done.Tried(var claim, SendResult result) -> {
                    tried++;
                    throttle.note(result);
                    refusals.note(result);
                }
            }
        if (tried > before) restUntil = System.nanoTime() + throttle.rest().toNanos();
        measure();
    }

    /// How many to claim now, with so many in hand. They count as sent.
    int room(int inHand) {
        if (isResting()) return 0;
        int wanted = inHandAtMost() - inHand;
        // a transaction for a few is as dear as one for many
        if (inHand > 0 && wanted < inHandAtMost() / 2) return 0;
        long allowed = Math.min(minute.left(), hour.left());
        int room = (int) Math.max(0, Math.min(wanted, allowed));
        minute.take(room);
        hour.take(room);
        return room;
    }

    /// Fewer were claimed than there was room for, or begun.
    void spare(int room) {
        minute.giveBack(room);
        hour.giveBack(room);
    }

    /// Whether something is wrong that more mails would make worse.
    boolean isRefused() {
        return refusals.areTooMany();
    }

    /// Nothing can be done just now.
    void rest() {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isResting() {
        return System.nanoTime() < restUntil;
    }

    private int inHandAtMost() {
        int open = throttle.of(connections);
        if (!throttle.rest().isZero()) return open;
        long ahead = Math.round(rate * AHEAD.toMillis() / 1000);
        return (int) Math.clamp(ahead, open * LEAST_AHEAD, open * MOST_AHEAD);
    }

    private void measure() {
        double seconds = (System.nanoTime() - since) / 1e9;
        if (seconds < 0.1) return;
        rate = rate == 0 ? tried / seconds : (rate + tried / seconds) / 2;
        tried = 0;
        since = System.nanoTime();
    }
}
