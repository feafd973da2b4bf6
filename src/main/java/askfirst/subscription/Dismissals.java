package askfirst.subscription;

import askfirst.database.Transactions;
import askfirst.delivery.Recall;
import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;

/// Ends letters by what the author was told outside of any form.
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

    /// By a letter that came back to the author.
    Subscriber bounced(Subscriber reader) {
        transactions.durably(() -> readers.loseSight(reader));
        return readers.at(reader.address()).orElse(reader);
    }

    /// Her letters stop, because she asked the author for it; the evidence stays.
    void remove(EmailAddress address) {
        transactions.durably(() -> {
            readers.end(address);
            recall.everythingTo(address);
            return address;
        });
    }
}
