package askfirst.web;

import askfirst.database.Database;
import askfirst.delivery.Deliveries;
import askfirst.invitation.Invitations;
import askfirst.invitation.MailRoute;
import askfirst.subscription.Subscriptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks into the tables every moment and does what is due. What it cannot do now it finds there the next time.
@Singleton
class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int ROUNDS_AN_HOUR = (int) Duration.ofHours(1).dividedBy(PAUSE);

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final MailRoute letters;
    private final Invitations invitations;
    private final Database database;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("worker").unstarted(this::work);

    Worker(
            Subscriptions subscriptions,
            Deliveries deliveries,
            MailRoute letters,
            Invitations invitations,
            Database database) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.letters = letters;
        this.invitations = invitations;
        this.database = database;
    }

    void start() {
        thread.start();
    }

    /// Waits for the message in hand.
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        boolean broken = false;
        for (int round = 0; !isStopped(); round++) {
            try {
                if (round == 0 || broken) takeUpAgain();
                doWhatIsDue(round);
                if (broken) LOG.info("The worker is back.");
                broken = false;
            } catch (RuntimeException e) {
                if (!broken) LOG.error("The worker cannot work and keeps trying: {}", Refusals.kinds(e));
                broken = true;
            }
        }
    }

    /// What a killed process had in its hands, or this one when the database went away under it.
    private void takeUpAgain() {
        if (database.isOursAlone()) deliveries.takeUpAgain();
    }

    private void doWhatIsDue(int round) {
        subscriptions.answerRequests();
        if (round % ROUNDS_AN_HOUR == 0) tidy();
        letters.sendDue();
        deliveries.sendDue();
    }

    private void tidy() {
        subscriptions.tidy();
        invitations.tidy();
    }

    private boolean isStopped() {
        try {
            return stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
