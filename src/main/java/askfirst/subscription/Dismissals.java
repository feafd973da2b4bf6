package askfirst.subscription;

import askfirst.database.Transactions;
import askfirst.delivery.Recall;
import askfirst.mail.EmailAddress;
import askfirst.suppression.Reason;
import jakarta.inject.Singleton;

/// What the author may end when somebody asked her outside of any form.
@Singleton
class Dismissals {
    private final Transactions transactions;
    private final Readers readers;
    private final Recall recall;
    private final Nevers nevers;

    Dismissals(Transactions transactions, Readers readers, Recall recall, Nevers nevers) {
        this.transactions = transactions;
        this.readers = readers;
        this.recall = recall;
        this.nevers = nevers;
    }

    /// Her letters stop; the evidence stays.
    void remove(EmailAddress address) {
        transactions.durably(() -> {
            readers.end(address);
            recall.everythingTo(address);
            return address;
        });
    }

    void suppress(EmailAddress address) {
        nevers.say(address, Reason.AUTHOR);
    }
}
