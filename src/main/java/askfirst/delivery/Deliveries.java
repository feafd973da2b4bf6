package askfirst.delivery;

import askfirst.live.Live;
import askfirst.mail.EmailAddress;
import askfirst.mail.Mail;
import askfirst.mail.MailTransport;
import askfirst.mail.SendResult;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Every mail that is to leave, is leaving, or has left.
///
/// A feature queues inside its own transaction; whoever serves calls [#sendDue] again and again.
@Singleton
public class Deliveries {
    /// How long a backup is worth something: one that is put back later does not learn which letters left since.
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Ledger ledger;
    private final Composer composer;
    private final MailTransport transport;
    private final AttemptFile attempts;
    private final Correspondence correspondence;
    private final Live live;
    private final Clock clock;

    Deliveries(
            Ledger ledger,
            Composer composer,
            MailTransport transport,
            AttemptFile attempts,
            Correspondence correspondence,
            Live live,
            Clock clock) {
        this.ledger = ledger;
        this.composer = composer;
        this.transport = transport;
        this.attempts = attempts;
        this.correspondence = correspondence;
        this.live = live;
        this.clock = clock;
    }

    /// A delivery that is known by a secret it carried.
    public record Carrier(UUID delivery, EmailAddress to, String mailId) {}

    /// Writes a mail down, due at once.
    ///
    /// @param about what its links are about: a request to confirm, a subscription to stop, a change to take back
    public UUID queue(Message message, EmailAddress to, UUID about) {
        UUID id = UUID.randomUUID();
        ledger.add(message, DeliveryRow.queued(id, message, to, about, composer.mailId(id), clock.instant()));
        return id;
    }

    /// When the last mail about that was written down; empty when there is none any more.
    public Optional<Instant> lastAbout(UUID about) {
        return ledger.lastAbout(about);
    }

    /// Which of our mails brought this token to a mailbox, if any did.
    public Optional<Carrier> carrying(Token token) {
        return ledger.carrying(token)
                .map(delivery -> new Carrier(delivery.id(), delivery.to(), composer.mailId(delivery)));
    }

    /// What became of one; empty when it is forgotten.
    public Optional<Outcome> outcome(UUID delivery) {
        return ledger.outcome(delivery);
    }

    /// Puts back what a killed process had in its hands, letters apart: only for the one process that works on this
    /// database, before it sends.
    public void takeUpAgain() {
        ledger.releaseAll(clock.instant());
    }

    /// Sends what is due and says how many it tried; 0 means there is nothing to do just now, or that this
    /// is no live database.
    public int sendDue() {
        return sendDue(Runnable::run);
    }

    /// The same, each sending in the caller's hands, so that one that fails holds up no other.
    public int sendDue(Consumer<Runnable> each) {
        if (!live.maySend()) return 0;
        List<DeliveryRow> due = ledger.due(clock.instant());
        due.forEach(delivery -> each.accept(() -> send(delivery)));
        return due.size();
    }

    /// How many wait, issues apart.
    public long waiting() {
        return ledger.waiting();
    }

    /// Takes back the mails that ask for a press, were written down before then and are in no worker's hands: what
    /// their links are about is as good as over.
    public void recallAsking(Instant before) {
        ledger.recallAsking(before, clock.instant());
    }

    /// Deletes what was settled and has been kept for as long as its kind needs: rows, addresses and links.
    public void forget(Instant now) {
        ledger.forget(now);
        attempts.forget(now.minus(REMEMBERED));
    }

    private void send(DeliveryRow delivery) {
        MessageRow message = ledger.message(delivery);
        // because an older database was restored; who knows whether it arrived then
        if (attempts.hasBegun(delivery.id())) ledger.giveUp(delivery, clock.instant());
        List<Token> links = composer.links(message.kind(), delivery);
        ledger.claim(delivery, message, links, clock.instant()).ifPresent(this::send);
    }

    private void send(Claim claim) {
        Mail mail = composer.compose(claim, clock.instant());
        if (isLetter(claim)) attempts.begin(claim.delivery().id(), clock.instant());
        settle(claim, transport.send(mail));
        correspondence.afterwards(Map.of(claim.delivery().id(), claim.delivery().to()));
    }

    private void settle(Claim claim, SendResult result) {
        switch (result) {
            case SendResult.Sent() -> ledger.settle(claim, State.SENT, Reply.TAKEN, clock.instant());
            case SendResult.Refused(int code, var said, var _) ->
                ledger.settle(claim, State.FAILED, new Reply(code, said), clock.instant());
            case SendResult.TryLater(int code, var said) -> {
                if (isLetter(claim)) attempts.back(claim.delivery().id(), clock.instant());
                retry(claim, new Reply(code, said));
            }
            case SendResult.Unknown() -> unknown(claim);
        }
    }

    /// A second copy of a mail somebody asked for does no harm; one of a letter she did not ask for does.
    private void unknown(Claim claim) {
        if (isLetter(claim)) ledger.settle(claim, State.UNKNOWN, Reply.NONE, clock.instant());
        else retry(claim, Reply.NONE);
    }

    private void retry(Claim claim, Reply reply) {
        Instant now = clock.instant();
        RetrySchedule.ASKED_FOR
                .after(claim.attempts())
                .ifPresentOrElse(
                        wait -> ledger.retry(claim, reply, now.plus(wait)),
                        () -> ledger.settle(claim, State.FAILED, reply, now));
    }

    private static boolean isLetter(Claim claim) {
        return claim.message().kind().isLetter();
    }
}
