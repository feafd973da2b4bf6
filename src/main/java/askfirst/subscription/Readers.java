package askfirst.subscription;

import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The people who said yes: how they come in, are looked at, and leave.
@Singleton
class Readers {
    private final SubscriptionRepository repository;
    private final Receipts receipts;
    private final Clock clock;

    Readers(SubscriptionRepository repository, Receipts receipts, Clock clock) {
        this.repository = repository;
        this.receipts = receipts;
        this.clock = clock;
    }

    /// The only way to become a reader: a pressed link, and with it the receipt. Once for each yes, however many
    /// presses.
    void welcome(RequestRow request, String mailId, String wording, Instant now) {
        String address = request.address();
        boolean isNew = repository.begin(UUID.randomUUID(), request.recipient(), address, request.rhythm(), now) == 1;
        if (isNew || repository.resume(address, request.recipient(), request.rhythm(), now) == 1)
            receipts.add(view(repository.at(address).orElseThrow()), request, mailId, wording, now);
    }

    /// Whatever there is at that address ends, and no undo brings it back.
    void end(EmailAddress address) {
        repository.end(address.normal(), clock.instant());
    }

    Optional<Subscriber> active(String address) {
        return repository.at(address).filter(row -> row.state() == State.ACTIVE).map(this::view);
    }

    Optional<Subscriber> at(EmailAddress address) {
        return repository.at(address.normal()).map(this::view);
    }

    List<Subscriber> all() {
        return repository.all().stream().map(this::view).toList();
    }

    List<Consent> consents(Subscriber reader) {
        return receipts.of(reader);
    }

    /// A thousand at a time, because there may be a million.
    Audit audit(Consumer<Audit.Entry> each) {
        int looked = 0;
        List<Subscriber> unproven = new ArrayList<>();
        for (List<SubscriptionRow> some = repository.after(""); !some.isEmpty(); ) {
            Map<UUID, Consent> proofs = receipts.proofs(some);
            for (SubscriptionRow row : some) {
                Audit.Entry entry = new Audit.Entry(view(row), Optional.ofNullable(proofs.get(row.id())));
                if (entry.consent().isEmpty()) unproven.add(entry.subscriber());
                each.accept(entry);
            }
            looked += some.size();
            some = repository.after(some.getLast().address());
        }
        return new Audit(looked, unproven);
    }

    private Subscriber view(SubscriptionRow row) {
        return row.view(clock.instant());
    }
}
