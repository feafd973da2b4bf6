package askfirst.subscription;

import askfirst.database.Transactions;
import askfirst.delivery.Correspondence;
import askfirst.delivery.Recall;
import askfirst.mail.EmailAddress;
import askfirst.suppression.Reason;
import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Forgets a reader: every row about her, in every room, and the copies of her mails.
@Singleton
class Erasure {
    private final Transactions transactions;
    private final Traces traces;
    private final Correspondence correspondence;
    private final Recall recall;
    private final Suppressions suppressions;

    Erasure(
            Transactions transactions,
            Traces traces,
            Correspondence correspondence,
            Recall recall,
            Suppressions suppressions) {
        this.transactions = transactions;
        this.recall = recall;
        this.traces = traces;
        this.correspondence = correspondence;
        this.suppressions = suppressions;
    }

    Tracks tracks(UUID reader) {
        return traces.of(reader).map(Traces.Found::tracks).orElseGet(() -> new Tracks(Set.of(), Set.of()));
    }

    /// On the disk when it returns. A "never" said before stays in force whatever is wished here: whoever got hold of
    /// a link must not bring mail back to a mailbox.
    Kept erase(UUID reader, Kept wished) {
        return transactions.durably(() -> {
            // mails before the reader, as in a sending, because the other way round the two wait for each other
            recall.everythingAbout(reader);
            Optional<Traces.Found> found = traces.of(reader);
            found.ifPresent(it -> forget(it, wished));
            boolean isSuppressed = found.map(it -> new EmailAddress(it.reader().recipient()))
                    .filter(suppressions::contains)
                    .isPresent();
            return isSuppressed ? Kept.FINGERPRINT : Kept.NOTHING;
        });
    }

    private void forget(Traces.Found found, Kept wished) {
        // requests, fingerprint, reader: as in a never, because the other way round the two wait for each other
        traces.dropRequests(found);
        if (wished == Kept.FINGERPRINT)
            suppressions.add(new EmailAddress(found.reader().recipient()), Reason.ERASED);
        found.mailboxes().forEach(suppressions::forget);
        recall.holdPlans();
        correspondence.forget(found.mailboxes(), found.ids());
        traces.erase(found);
    }
}
