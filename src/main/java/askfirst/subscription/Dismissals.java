package askfirst.subscription;

import askfirst.database.Transactions;
import askfirst.delivery.Recall;
import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;

/// Ends the letters of a reader who asked the author for it, outside of any form.
@Singleton
class Dismissals {
    private final Transactions transactions;
    private final Readers readers;
    private final Recall recall;

    Dismissals(Transactions transactions, Readers readers, Recall recall) {
        this.transactions = transactions;
        this.readers = readers;
        this.recall = recall;
    }

    /// Her letters stop; the evidence stays.
    void remove(EmailAddress address) {
        transactions.durably(() -> {
            readers.end(address);
            recall.everythingTo(address);
            return address;
        });
    }
}
