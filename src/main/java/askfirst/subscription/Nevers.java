package askfirst.subscription;

import askfirst.database.Transactions;
import askfirst.delivery.Recall;
import askfirst.mail.EmailAddress;
import askfirst.suppression.Reason;
import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Never again: ends whatever there is about an address and keeps it from ever beginning by itself.
@Singleton
class Nevers {
    private final Transactions transactions;
    private final RequestRepository requests;
    private final Readers readers;
    private final Recall recall;
    private final Suppressions suppressions;

    Nevers(
            Transactions transactions,
            RequestRepository requests,
            Readers readers,
            Recall recall,
            Suppressions suppressions) {
        this.transactions = transactions;
        this.requests = requests;
        this.readers = readers;
        this.recall = recall;
        this.suppressions = suppressions;
    }

    /// What came of an invitation ends with it.
    void sayInvited(UUID invitation) {
        requests.dropInvited(invitation);
        readers.mailboxesBy(invitation).forEach(mailbox -> say(mailbox, Reason.NEVER));
    }

    /// What an older database that was restored does not know.
    void catchUp() {
        readers.endSuppressed();
    }

    /// For whoever is no reader; she may still become one, because nobody knows who typed her address.
    void keepAway(EmailAddress address) {
        if (readers.active(address.normal()).isEmpty()) say(address, Reason.TOLD);
    }

    /// On the disk when it returns, in the database and beside it.
    void say(EmailAddress address, Reason reason) {
        transactions.durably(() -> {
            // the requests first, as a yes does: a yes at the same time is either undone here or finds no request
            int dropped = requests.dropAt(address.normal());
            suppressions.add(address, reason);
            readers.end(address);
            recall.everythingTo(address);
            return dropped;
        });
    }
}
