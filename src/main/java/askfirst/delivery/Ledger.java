package askfirst.delivery;

import askfirst.database.Ids;
import askfirst.database.Transactions;
import askfirst.mail.MailTransport;
import askfirst.suppression.Persons;
import askfirst.suppression.Suppressions;
import askfirst.token.Purpose;
import askfirst.token.Token;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The rows behind every mail, and the transactions in which they change.
@Singleton
class Ledger {
    /// Outlasts the longest send, and by five minutes what else may take time: composing, committing, clocks that
    /// differ.
    private static final Duration LEASE = MailTransport.LONGEST.plusMinutes(5);

    private final Transactions transactions;
    private final DeliveryRepository deliveries;
    private final MessageRepository messages;
    private final LotRepository lots;
    private final LinkRepository links;
    private final Balances balances;
    private final Suppressions suppressions;
    private final Persons persons;
    private final DueMail due;

    Ledger(
            Transactions transactions,
            DeliveryRepository deliveries,
            MessageRepository messages,
            LotRepository lots,
            LinkRepository links,
            Balances balances,
            Suppressions suppressions,
            Persons persons,
            DueMail due) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.messages = messages;
        this.lots = lots;
        this.links = links;
        this.balances = balances;
        this.suppressions = suppressions;
        this.persons = persons;
        this.due = due;
    }

    void add(Message message, DeliveryRow delivery) {
        add(message);
        deliveries.save(delivery);
    }

    void add(Message message) {
        messages.add(
                message.id(),
                message.kind(),
                message.subject(),
                message.plain(),
                message.html(),
                message.greeting(),
                message.hello());
    }

    List<DeliveryRow> due(Instant now) {
        deliveries.releaseLetters(now, now);
        deliveries.release(now);
        return due.at(now);
    }

    long waiting() {
        return deliveries.waiting();
    }

    MessageRow message(DeliveryRow delivery) {
        return messages.findById(delivery.messageId()).orElseThrow();
    }

    /// Empty when somebody else has it, or when nobody may write there any more.
    Optional<Claim> claim(DeliveryRow delivery, MessageRow message, List<Token> tokens, Instant now) {
        return transactions.durably(() -> {
            if (isBarred(delivery, message.kind())) {
                deliveries.skip(delivery.id(), now);
                return Optional.empty();
            }
            UUID claim = UUID.randomUUID();
            if (deliveries.claim(delivery.id(), claim, now.plus(LEASE), now) == 0) return Optional.empty();
            // because a signed link needs no row to be known by
            tokens.stream()
                    .filter(token -> token.purpose() == Purpose.CONFIRM)
                    .forEach(token -> links.add(token.hash(), delivery.id()));
            return Optional.of(new Claim(claim, delivery, message, tokens));
        });
    }

    /// Only a mail that asks passes a suppression, and only one that is older than it.
    private boolean isBarred(DeliveryRow delivery, Kind kind) {
        return switch (kind) {
            case RETURN -> suppressions.overrules(delivery.to(), delivery.queuedAt());
            case CONFIRMATION -> suppressions.silences(delivery.to(), delivery.queuedAt());
            case NOTICE, MOVED, AUTHOR, TEST, ISSUE -> suppressions.contains(delivery.to());
            // she may have another address or profile by now, and have said never by that
            case LETTER, BARE_LETTER -> suppressions.contains(delivery.to()) || persons.isSuppressed(delivery.about());
        };
    }

    void settle(Claim claim, State state, Reply reply, Instant now) {
        transactions.durably(
                () -> deliveries.settle(claim.delivery().id(), claim.id(), state, reply.code(), reply.said(), now));
    }

    /// Nobody can know whether it arrived.
    void giveUp(DeliveryRow delivery, Instant now) {
        transactions.durably(() -> deliveries.giveUp(delivery.id(), now));
    }

    void retry(Claim claim, Reply reply, Instant dueAt) {
        transactions.durably(
                () -> deliveries.retry(claim.delivery().id(), claim.id(), reply.code(), reply.said(), dueAt));
    }

    Optional<Instant> lastAbout(UUID about) {
        return Optional.ofNullable(deliveries.lastAbout(about));
    }

    Optional<DeliveryRow> carrying(Token token) {
        return deliveries.carrying(token.hash());
    }

    Optional<Outcome> outcome(UUID delivery) {
        return deliveries.byId(delivery).map(row -> row.state().outcome());
    }

    void releaseAll(Instant now) {
        deliveries.releaseLetters(Ever.END, now);
        deliveries.releaseAll();
    }

    void recallAsking(Instant before, Instant now) {
        deliveries.recallAsking(before, now);
    }

    void forget(Instant now) {
        for (Kind kind : Kind.values()) forget(kind, now.minus(kind.kept()));
        messages.forgetLetters();
    }

    /// Some at a time: an issue to a million readers grows old in one day.
    private void forget(Kind kind, Instant before) {
        for (List<UUID> some = lots.old(kind, before); !some.isEmpty(); some = lots.old(kind, before)) {
            UUID[] ids = Ids.of(some);
            transactions.in(() -> {
                lots.publications(ids).stream().sorted().forEach(balances::change);
                return lots.forget(ids);
            });
        }
    }
}
