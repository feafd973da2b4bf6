package askfirst.publishing;

import askfirst.delivery.Done;
import askfirst.delivery.IssueClaim;
import askfirst.mail.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The course of one sending: how many readers may be claimed next.
///
/// As many as the connections do in less than half a second, so that a reader who leaves is heard. A third of them at
/// once, so that the connections have enough to do while the next are claimed and brought to the disk.
final class Course {
    private static final Duration AHEAD = Duration.ofMillis(400);
    private static final long LEAST_AHEAD = 4;
    private static final long MOST_AHEAD = 800;
    private static final Duration REST = Duration.ofMillis(100);
    /// Far more than something can be in hand of.
    private static final int GRANTS = 1000;

    private final int connections;
    private final Allowances allowances;
    private final Throttle throttle;
    private final Refusals refusals;
    /// Of what is in hand, by the time before which its first has to be begun.
    private final NavigableMap<Instant, Grant> grants = new TreeMap<>();

    private long since = System.nanoTime();
    private long tried;
    /// Mails a second, as of late.
    private double rate;

    private long restUntil = since;

    Course(int connections, Allowances allowances, Throttle throttle, Refusals refusals) {
        this.connections = connections;
        this.allowances = allowances;
        this.throttle = throttle;
        this.refusals = refusals;
    }

    int connections() {
        return connections;
    }

    void note(List<Done> done) {
        long before = tried;
        Map<Grant, List<IssueClaim>> notBegun = new HashMap<>();
        for (Done each : done)
            switch (each) {
                case Done.NotBegun(IssueClaim claim) ->
                    notBegun.computeIfAbsent(grant(claim), _ -> new ArrayList<>())
                            .add(claim);
                case Done.Tried(var claim, SendResult result) -> {
                    tried++;
                    throttle.note(result);
                    refusals.note(result);
                }
            }
        if (tried > before) restUntil = System.nanoTime() + throttle.rest().toNanos();
        measure();
        notBegun.forEach((grant, claims) -> allowances.giveBack(grant, claims.size(), grant.domains(claims)));
    }

    /// How many to claim now, with so many in hand.
    Grant room(int inHand) {
        int wanted = inHandAtMost() - inHand;
        // a transaction for a few is as dear as one for many
        boolean areFew = inHand > 0 && wanted < inHandAtMost() / 3;
        return isResting() || areFew || wanted <= 0 ? Grant.NOTHING : allowances.take(wanted);
    }

    /// These were claimed; whoever was not leaves room for the next.
    void claimed(Grant grant, List<IssueClaim> claims) {
        if (!claims.isEmpty()) grants.put(claims.getFirst().beginBefore(), grant);
        if (grants.size() > GRANTS) grants.pollFirstEntry();
        allowances.giveBack(grant, grant.all() - claims.size(), grant.left(claims));
    }

    /// Nobody was, because something went wrong, and more may.
    void failed(Grant grant, RuntimeException broken) {
        try {
            allowances.giveBack(grant, grant.all(), grant.left(List.of()));
        } catch (RuntimeException e) {
            broken.addSuppressed(e);
        }
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

    private Grant grant(IssueClaim claim) {
        Map.Entry<Instant, Grant> entry = grants.floorEntry(claim.beginBefore());
        return entry == null ? Grant.NOTHING : entry.getValue();
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
