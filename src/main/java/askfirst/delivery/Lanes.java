package askfirst.delivery;

import askfirst.mail.MailLane;
import askfirst.mail.Outgoing;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Several connections to the mail server, each in a thread of its own: claims go in, what became of them comes out.
///
/// Each takes its next claim while its message is on the way, so that the server may hear of it in the same breath.
///
/// For one thread. Each message is written into the [SendLog] before it may arrive, and again when the server answered;
/// at the latest with the next one, so that no more than one for each connection was begun and is not known to be done.
/// Where the lease is the witness, it is marked before that, too; and what became of a message is written at once,
/// because the next one may have to wait.
public final class Lanes implements AutoCloseable {
    private static final Duration GATHERING = Duration.ofMillis(2);
    /// For each lane in that time.
    private static final int PLENTY = 8;

    private final Tray tray = new Tray();
    private final List<Thread> threads;
    private int inHand;

    Lanes(List<MailLane> lanes, Function<IssueClaim, Outgoing> copies, SendLog log, Clock clock) {
        this.threads = IntStream.range(0, lanes.size())
                .mapToObj(i -> Thread.ofPlatform()
                        .name("lane " + (i + 1))
                        .daemon()
                        .start(new Lane(lanes.get(i), tray, copies, log, clock)))
                .toList();
    }

    /// How many claims are with the lanes.
    public int inHand() {
        return inHand;
    }

    /// @param lease under which they are claimed; one at a time
    public void hand(Lease lease, List<IssueClaim> more) {
        inHand += more.size();
        tray.hand(lease, more);
    }

    /// What is done since it was asked last; waits a while for something if nothing is.
    public List<Done> done(Duration patience) {
        List<Done> all = new ArrayList<>();
        try {
            if (inHand > 0) tray.done(patience).ifPresent(all::add);
            // because waking somebody for each message is a good part of what it costs
            if (!all.isEmpty() && tray.size() > PLENTY * threads.size()) Thread.sleep(GATHERING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tray.drainDone(all);
        inHand -= all.size();
        return all;
    }

    /// Takes back what no lane has begun; it comes out as not begun.
    public void takeBack() {
        tray.takeBack();
    }

    /// What no server can be blamed for, if anything of that kind happened.
    public Optional<RuntimeException> broken() {
        return tray.broken();
    }

    /// Waits for the messages in hand.
    @Override
    public void close() {
        tray.close();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
