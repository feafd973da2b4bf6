package askfirst.subscription;

import askfirst.mail.EmailAddress;
import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Letters that go to another mailbox from now on. Each step belongs into a transaction.
@Singleton
class AddressChanges {
    static final Duration UNDO = Duration.ofDays(7);

    private final AddressChangeRepository repository;
    private final SubscriptionRepository readers;
    private final Readers yeses;
    private final Answers answers;
    private final Suppressions suppressions;

    AddressChanges(
            AddressChangeRepository repository,
            SubscriptionRepository readers,
            Readers yeses,
            Answers answers,
            Suppressions suppressions) {
        this.repository = repository;
        this.readers = readers;
        this.yeses = yeses;
        this.answers = answers;
        this.suppressions = suppressions;
    }

    /// By a yes from the new mailbox. Who stopped in the meantime stays where and as she is.
    void make(RequestRow request, String mailId, String wording, Instant now) {
        yeses.beforeMove();
        Optional<SubscriptionRow> before =
                request.reader().flatMap(readers::locked).filter(row -> row.state() != State.STOPPED);
        if (before.isEmpty() || before.get().address().equals(request.address())) return;
        SubscriptionRow left = before.get();
        UUID successor = yeses.move(left, request, mailId, wording, now);
        UUID change = UUID.randomUUID();
        repository.save(
                new AddressChangeRow(change, left.id(), successor, left.recipient(), left.address(), now, null));
        answers.sayMoved(change, new EmailAddress(left.recipient()));
    }

    Optional<AddressChangeRow> find(UUID change) {
        return repository.byId(change);
    }

    boolean isInTime(AddressChangeRow change, Instant now) {
        return change.changedAt().plus(UNDO).isAfter(now);
    }

    /// Back to the mailbox they left, wherever they went since. Once, and not where nobody may write any more.
    int undo(AddressChangeRow change, Instant now) {
        if (suppressions.containsUntilCommit(change.left())) return 0;
        yeses.beforeMove();
        readers.locked(change.subscriptionId());
        int undone = repository.undo(change.id(), now, now.minus(UNDO));
        if (undone == 1) bringBack(change, now);
        return undone;
    }

    void tidy(Instant now) {
        repository.drop(now.minus(UNDO));
    }

    private void bringBack(AddressChangeRow change, Instant now) {
        List<UUID> went = List.of(change.subscriptionId(), change.successorId());
        repository.undoLater(went, change.changedAt(), now);
        if (!change.successorId().equals(change.subscriptionId()))
            yeses.moveBack(change.successorId(), change.subscriptionId());
        boolean isTaken = readers.at(change.address())
                .filter(row -> !row.id().equals(change.subscriptionId()))
                .isPresent();
        // because whoever has said yes there in the meantime gets the letters by that yes
        if (isTaken) readers.endById(change.subscriptionId(), now);
        else readers.moveBack(change.subscriptionId(), change.recipient(), change.address(), now);
    }
}
