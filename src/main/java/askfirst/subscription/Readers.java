package askfirst.subscription;

import askfirst.database.TimedId;
import askfirst.delivery.Recall;
import askfirst.mail.EmailAddress;
import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// The people who said yes: how they come in, are looked at, and leave.
@Singleton
class Readers {
    private final SubscriptionRepository repository;
    private final Receipts receipts;
    private final Recall recall;
    private final Suppressions suppressions;
    private final Clock clock;

    Readers(
            SubscriptionRepository repository,
            Receipts receipts,
            Recall recall,
            Suppressions suppressions,
            Clock clock) {
        this.repository = repository;
        this.receipts = receipts;
        this.recall = recall;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /// The way to become a reader: a pressed link, and with it the receipt. Once for each yes, however many
    /// presses.
    void welcome(RequestRow request, String mailId, String wording, Instant now) {
        String address = request.address();
        boolean isNew = repository.begin(TimedId.at(now), request.recipient(), address, request.rhythm(), now) == 1;
        if (isNew || repository.resume(address, request.recipient(), request.rhythm(), now) == 1)
            receipts.add(view(repository.at(address).orElseThrow()), request, mailId, wording, now);
    }

    /// The other door: somebody who read another tool's letters, with the receipt of her yes there. False when there is
    /// or was a reader at that address already.
    boolean takeOver(OldReader old, Instant now) {
        UUID id = TimedId.at(now);
        EmailAddress to = old.address();
        int isNew = repository.takeOver(id, to.wire(), to.normal(), old.rhythm(), old.name(), old.saidYesAt(), now);
        if (isNew == 1) receipts.add(id, old, now);
        return isNew == 1;
    }

    /// Before a reader is locked who may move.
    void beforeMove() {
        recall.holdPlans();
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
        recall.handOver(before.id(), there);
        return there;
    }

    /// That was taken back.
    void moveBack(UUID successor, UUID before) {
        repository.endById(successor, clock.instant());
        recall.handOver(successor, before);
    }

    /// Whatever there is at that address ends, and no undo brings it back.
    void end(EmailAddress address) {
        repository.at(address.normal()).ifPresent(row -> recall.everythingAbout(row.id()));
        repository.end(address.normal(), clock.instant());
    }

    /// Letters to her come back.
    int loseSight(Subscriber reader) {
        return repository.loseSight(reader.id(), reader.address().normal(), clock.instant());
    }

    /// In an older database that was restored: readers who have said never since. What they do at this moment is
    /// younger and counts.
    void endSuppressed() {
        Instant now = clock.instant();
        Predicate<EmailAddress> suppressed = suppressions.now();
        thousands(some -> some.stream()
                .filter(row -> row.state() != State.STOPPED && suppressed.test(new EmailAddress(row.recipient())))
                .filter(row -> repository.endAsOf(row.id(), now) == 1)
                .forEach(row -> recall.everythingAbout(row.id())));
    }

    /// As the row has it, whether suppressed or not.
    Optional<Subscriber> active(String address) {
        return repository.at(address).filter(row -> row.state() == State.ACTIVE).map(row -> row.view(clock.instant()));
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
        Function<SubscriptionRow, Subscriber> view = viewing();
        thousands(some -> some.forEach(row -> each.accept(view.apply(row))));
    }

    Audit audit(Consumer<Audit.Entry> each) {
        var sum = new AtomicReference<>(Audit.NOBODY);
        Function<SubscriptionRow, Subscriber> view = viewing();
        thousands(some -> {
            Map<UUID, Consent> proofs = receipts.proofs(some);
            for (SubscriptionRow row : some) {
                Audit.Entry entry = new Audit.Entry(view.apply(row), Optional.ofNullable(proofs.get(row.id())));
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
        return view(row, suppressions::contains);
    }

    /// For whoever looks at many.
    private Function<SubscriptionRow, Subscriber> viewing() {
        Predicate<EmailAddress> suppressed = suppressions.now();
        return row -> view(row, suppressed);
    }

    private Subscriber view(SubscriptionRow row, Predicate<EmailAddress> suppressed) {
        Instant now = clock.instant();
        return suppressed.test(new EmailAddress(row.recipient())) ? row.suppressed(now) : row.view(now);
    }
}
