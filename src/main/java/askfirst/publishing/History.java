package askfirst.publishing;

import askfirst.database.Transactions;
import askfirst.delivery.Begun;
import askfirst.live.Live;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Whether this database's history is the one that goes on; and what another one knew, before this one sends.
@Singleton
class History {
    /// How long a backup is worth something: one that is put back later does not learn whom an issue was begun for.
    private static final Duration KEPT = Duration.ofDays(365);

    private static final Duration OFTEN = Duration.ofDays(1);

    private final Transactions transactions;
    private final Live live;
    private final Begun begun;
    private final PublicationRepository publications;
    private final Clock clock;
    private Instant tidied = Instant.EPOCH;

    History(Transactions transactions, Live live, Begun begun, PublicationRepository publications, Clock clock) {
        this.transactions = transactions;
        this.live = live;
        this.begun = begun;
        this.publications = publications;
        this.clock = clock;
    }

    /// Asked before anything is planned or sent.
    boolean isLive() {
        if (!live.maySend()) return false;
        live.keepUp(this::begins);
        return true;
    }

    /// The same, for who does not wait until the others were heard.
    boolean maySend() {
        return live.maySend();
    }

    /// Asked before each turn of a sending.
    boolean goesOn() {
        return live.goesOn();
    }

    /// Whatever database was saved until now is an older one.
    void moveOn() {
        live.moveOn();
    }

    /// After anything went wrong, because another server may answer now, which does not know all that was sent.
    void lookAgain() {
        live.lookAgain();
    }

    /// Before it is sent: whom this machine began to send it to, and the database does not know, is unknown.
    void settle(PublicationRow publication) {
        if (begun.earlier().contains(publication.id())) begun.settle(publication.id());
    }

    /// Once a day: what only a database could use that is a year older than this one. What this one has never heard of
    /// stays.
    void tidy() {
        Instant now = clock.instant();
        if (now.isBefore(tidied.plus(OFTEN))) return;
        tidied = now;
        for (UUID each : begun.remembered())
            // nobody goes on with it meanwhile
            transactions.in(() -> {
                boolean isOver = publications
                        .locked(each)
                        .filter(it -> it.hasEndedBefore(now.minus(KEPT)))
                        .isPresent();
                if (isOver) begun.forget(each);
                return isOver;
            });
    }

    /// What is planned already at once, so that its author sees who is unknown before she decides.
    private void begins() {
        begun.endHistory();
        begun.earlier()
                .forEach(id ->
                        publications.byId(id).filter(PublicationRow::isPlanned).ifPresent(it -> begun.settle(it.id())));
    }
}
