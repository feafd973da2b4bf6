package askfirst.subscription;

import askfirst.delivery.Recall;
import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The people who said yes: how they come in, are looked at, and leave.
@Singleton
class Readers {
    private final SubscriptionRepository repository;
    private final Receipts receipts;
    private final Recall recall;
    private final Clock clock;

    Readers(SubscriptionRepository repository, Receipts receipts, Recall recall, Clock clock) {
        this.repository = repository;
        this.receipts = receipts;
        this.recall = recall;
        this.clock = clock;
    }

    /// The way to become a reader: a pressed link, and with it the receipt. Once for each yes, however many
    /// presses.
    void welcome(RequestRow request, String mailId, String wording, Instant now) {
        String address = request.address();
        boolean isNew = repository.begin(UUID.randomUUID(), request.recipient(), address, request.rhythm(), now) == 1;
        if (isNew || repository.resume(address, request.recipient(), request.rhythm(), now) == 1)
            receipts.add(view(repository.at(address).orElseThrow()), request, mailId, wording, now);
    }

    /// The other door: somebody who read another tool's letters, with the receipt of her yes there. False when there is
    /// or was a reader at that address already.
    boolean takeOver(OldReader old, Instant now) {
        UUID id = UUID.randomUUID();
        EmailAddress to = old.address();
        int isNew = repository.takeOver(id, to.wire(), to.normal(), old.rhythm(), old.name(), old.saidYesAt(), now);
        if (isNew == 1) receipts.add(id, old, now);
        return isNew == 1;
    }

    /// The same reader at another mailbox, by a yes from there. When that mailbox has a subscription already, this one
    /// goes on and the old one ends: no mail that was ever sent loses its stop link.
    ///
    /// @return the subscription by which letters come from now on
    UUID move(SubscriptionRow before, RequestRow request, String mailId, String wording, Instant now) {
        if (repository.at(request.address()).isEmpty()) {
            repository.move(before.id(), request.recipient(), request.address(), now);
            receipts.add(view(before), request, mailId, wording, now);
            return before.id();
        }
        welcome(request, mailId, wording, now);
        UUID there = repository.at(request.address()).orElseThrow().id();
        repository.carryOver(there, before.pausedUntil(), before.name());
        repository.endById(before.id(), now);
        return there;
    }

    /// Whatever there is at that address ends, and no undo brings it back.
    void end(EmailAddress address) {
        // in the order in which a sending takes them, so that neither waits for the other
        repository.at(address.normal()).ifPresent(row -> recall.everythingAbout(row.id()));
        repository.end(address.normal(), clock.instant());
    }

    Optional<Subscriber> active(String address) {
        return repository.at(address).filter(row -> row.state() == State.ACTIVE).map(this::view);
    }

    Optional<Subscriber> at(EmailAddress address) {
        return repository.at(address.normal()).map(this::view);
    }

    /// By the address she has, or one she had when she said yes.
    Optional<Subscriber> everAt(EmailAddress address) {
        return at(address)
                .or(() ->
                        receipts.readerOnceAt(address).flatMap(repository::byId).map(this::view));
    }

    /// Where those get their letters now who became readers by this invitation.
    List<EmailAddress> mailboxesBy(UUID invitation) {
        return receipts.readersBy(invitation).stream()
                .flatMap(id -> repository.byId(id).stream())
                .map(row -> new EmailAddress(row.recipient()))
                .toList();
    }

    List<Consent> consents(Subscriber reader) {
        return receipts.of(reader);
    }

    /// In the order of their addresses.
    void each(Consumer<Subscriber> each) {
        thousands(some -> some.forEach(row -> each.accept(view(row))));
    }

    Audit audit(Consumer<Audit.Entry> each) {
        var sum = new AtomicReference<>(Audit.NOBODY);
        thousands(some -> {
            Map<UUID, Consent> proofs = receipts.proofs(some);
            for (SubscriptionRow row : some) {
                Audit.Entry entry = new Audit.Entry(view(row), Optional.ofNullable(proofs.get(row.id())));
                each.accept(entry);
                sum.updateAndGet(audit -> audit.and(entry));
            }
        });
        return sum.get();
    }

    /// A thousand at a time, because there may be a million.
    private void thousands(Consumer<List<SubscriptionRow>> look) {
        for (List<SubscriptionRow> some = repository.after("");
                !some.isEmpty();
                some = repository.after(some.getLast().address())) look.accept(some);
    }

    private Subscriber view(SubscriptionRow row) {
        return row.view(clock.instant());
    }
}
