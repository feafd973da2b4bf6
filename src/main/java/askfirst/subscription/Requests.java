package askfirst.subscription;

import askfirst.ceiling.EntryResult;
import askfirst.database.Transactions;
import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Asks, from the form to the mail that follows or does not.
@Singleton
class Requests {
    static final Duration LINK_WORKS = Duration.ofHours(72);
    /// How late the mail may leave: a day of its link must be left.
    static final Duration MAIL_LEAVES = Duration.ofHours(48);
    private static final Duration KEPT = Duration.ofDays(7);
    /// Because a commit costs more than an answer; and not more, because whoever waits for the embedded database to be
    /// still, as every promise does, waits for them all.
    private static final int TOGETHER = 10;

    private static final String UNCONFIRMED = "unconfirmed requests";

    private final Transactions transactions;
    private final RequestRepository repository;
    private final Replies replies;
    private final Entrance entrance;
    private final Clock clock;

    Requests(Transactions transactions, RequestRepository repository, Replies replies, Entrance entrance, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.replies = replies;
        this.entrance = entrance;
        this.clock = clock;
    }

    /// The same work for every address, so that the time it takes says nothing.
    RequestResult request(Ask ask) {
        return enter(ask, RequestRow.asked(UUID.randomUUID(), ask, clock.instant()));
    }

    EntryResult enter(String network) {
        return entrance.enter(network);
    }

    /// Somebody who was let in asks.
    void admitted(Ask ask) {
        writeDown(RequestRow.asked(UUID.randomUUID(), ask, clock.instant()));
    }

    /// Somebody invited, who was let in, says yes.
    void invited(Ask ask, UUID invitation) {
        writeDown(RequestRow.invited(UUID.randomUUID(), ask, invitation, clock.instant()));
    }

    /// A reader wants her letters at another address: her own page is one of the forms that ask.
    RequestResult changeAddress(Subscriber reader, Ask ask) {
        return enter(ask, RequestRow.addressChange(UUID.randomUUID(), reader, ask, clock.instant()));
    }

    /// The owner of these mailboxes wishes for letters again, by one press; every letter, as a form would.
    RequestResult comeBack(Set<EmailAddress> mailboxes, String network) {
        return switch (enter(network)) {
            case EntryResult.Admitted() -> {
                mailboxes.forEach(this::comeBack);
                yield new RequestResult.WrittenDown();
            }
            case EntryResult.TurnedAway(Duration remaining) -> new RequestResult.TooMany(remaining);
        };
    }

    int answer() {
        entrance.report();
        List<RequestRow> asked = repository.asked();
        for (int from = 0; from < asked.size(); from += TOGETHER) {
            List<RequestRow> some = asked.subList(from, Math.min(from + TOGETHER, asked.size()));
            transactions.in(() -> some.stream().filter(this::reply).count());
        }
        return asked.size();
    }

    List<UUID> unanswered() {
        return repository.unanswered();
    }

    boolean isUnanswered(UUID request) {
        return repository.unanswered(request) == 1;
    }

    void answerApart(UUID request) {
        transactions.in(() -> repository.findById(request).filter(this::reply));
    }

    int setAside(UUID request) {
        return repository.setAside(request);
    }

    int takeUpSetAside() {
        return repository.takeUpSetAside();
    }

    long areSetAside() {
        return repository.areSetAside();
    }

    /// Unconfirmed requests are deleted after seven days; their number is all that stays.
    void tidy() {
        Instant before = clock.instant().minus(KEPT);
        transactions.in(() -> {
            repository.startTally(UNCONFIRMED);
            repository.count(UNCONFIRMED, repository.dropUnconfirmed(before));
            return repository.dropAll(before);
        });
    }

    /// Without a mail, and without using one up, where the server was away for so long that its link would be dead.
    private boolean reply(RequestRow row) {
        boolean isInTime = row.askedAt().plus(MAIL_LEAVES).isAfter(clock.instant());
        return isInTime ? replies.reply(row) : repository.drop(row.id()) == 1;
    }

    private RequestResult enter(Ask ask, RequestRow row) {
        return switch (enter(ask.network())) {
            case EntryResult.Admitted() -> writeDown(row);
            case EntryResult.TurnedAway(Duration remaining) -> new RequestResult.TooMany(remaining);
        };
    }

    private void comeBack(EmailAddress address) {
        writeDown(RequestRow.comeBack(UUID.randomUUID(), address, Rhythm.EVERY_LETTER, clock.instant()));
    }

    private RequestResult writeDown(RequestRow row) {
        transactions.durably(() -> repository.save(row));
        return new RequestResult.WrittenDown();
    }
}
