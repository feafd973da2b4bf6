package askfirst.web;

import askfirst.database.Database;
import askfirst.delivery.Deliveries;
import askfirst.invitation.Invitations;
import askfirst.invitation.MailRoute;
import askfirst.live.Live;
import askfirst.subscription.Subscriptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/// Looks into the tables every moment and does what is due, one [Step] after the other. What it cannot do now it finds
/// there the next time.
@Singleton
class Worker implements AutoCloseable {
    private static final int TURNS_A_MINUTE = (int) Duration.ofMinutes(1).dividedBy(Beat.PAUSE);
    private static final int TURNS_AN_HOUR = 60 * TURNS_A_MINUTE;

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Database database;
    private final List<Step> steps;
    private final Beat beat = new Beat();
    private final Thread thread = Thread.ofVirtual().name("worker").unstarted(this::work);
    /// whether the database went away while mails were in our own hands
    private boolean isInterrupted;

    Worker(
            Subscriptions subscriptions,
            Deliveries deliveries,
            MailRoute letters,
            Invitations invitations,
            Live live,
            Database database) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.database = database;
        this.steps = List.of(
                new Step("Answering those who ask for the letter", 1, new AskTurn(subscriptions)),
                new Step("Forgetting what readers and strangers left", TURNS_AN_HOUR, subscriptions::tidy),
                new Step("Keeping what was said, and forgetting old invitations", TURNS_A_MINUTE, invitations::tidy),
                new Step("Sending your letters", 1, () -> {
                    if (live.maySend()) letters.sendDue();
                }),
                new Step("Sending mail", 1, this::send));
    }

    void start() {
        thread.start();
    }

    /// Begins nothing any more.
    void stop() {
        beat.stop();
    }

    /// And waits for the message in hand.
    @Override
    public void close() {
        stop();
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        Step begin = new Step("Taking up what was left", Integer.MAX_VALUE, this::takeUpAgain);
        while (beat.next()) {
            begin.turn();
            steps.forEach(Step::turn);
        }
    }

    /// What a killed process had in its hands.
    private void takeUpAgain() {
        subscriptions.takeUpSetAside();
        if (database.isOursAlone()) deliveries.takeUpAgain();
    }

    private void send() {
        if (isInterrupted && database.isOursAlone()) deliveries.takeUpAgain();
        isInterrupted = false;
        Apart each = new Apart();
        each.run(() -> deliveries.sendDue(each::run));
        each.worst().ifPresent(this::remember);
    }

    private void remember(RuntimeException worst) {
        isInterrupted = Refusals.isGone(worst);
        throw worst;
    }
}
