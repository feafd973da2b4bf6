package askfirst.subscription;

import askfirst.delivery.Correspondence;
import askfirst.mail.EmailAddress;
import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Shows a reader what is kept about her.
@Singleton
class Holdings {
    private final Traces traces;
    private final Correspondence correspondence;
    private final Suppressions suppressions;
    private final Clock clock;

    Holdings(Traces traces, Correspondence correspondence, Suppressions suppressions, Clock clock) {
        this.traces = traces;
        this.correspondence = correspondence;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    Optional<Held> of(UUID reader) {
        return traces.of(reader).map(this::view);
    }

    private Held view(Traces.Found found) {
        return new Held(
                found.reader().view(clock.instant()),
                found.consents().stream().map(ConsentRow::view).toList(),
                found.requests().stream().map(Holdings::wish).toList(),
                found.changes().stream().map(Holdings::move).toList(),
                correspondence.with(found.mailboxes(), found.shownIds()),
                suppressions.contains(new EmailAddress(found.reader().recipient())));
    }

    private static Held.Wish wish(RequestRow row) {
        return new Held.Wish(row.recipient(), row.askedAt(), row.began(), row.page(), row.locale(), row.network());
    }

    private static Held.Move move(AddressChangeRow row) {
        return new Held.Move(row.recipient(), row.changedAt(), Optional.ofNullable(row.undoneAt()));
    }
}
