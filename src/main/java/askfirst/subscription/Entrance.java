package askfirst.subscription;

import askfirst.ceiling.Ceilings;
import askfirst.ceiling.Closing;
import askfirst.ceiling.EntryResult;
import askfirst.ceiling.Occasion;
import askfirst.database.Transactions;
import askfirst.mail.Sender;
import jakarta.inject.Singleton;

/// Who may ask just now; and the author hears of it, once a day, when some may not.
@Singleton
class Entrance {
    private final Ceilings ceilings;
    private final Transactions transactions;
    private final Answers answers;
    private final Sender author;

    Entrance(Ceilings ceilings, Transactions transactions, Answers answers, Sender author) {
        this.ceilings = ceilings;
        this.transactions = transactions;
        this.answers = answers;
        this.author = author;
    }

    EntryResult enter(String network) {
        return ceilings.enter(network);
    }

    void report() {
        ceilings.justClosed().ifPresent(closing -> transactions.in(() -> tell(closing)));
    }

    private boolean tell(Closing closing) {
        boolean first = ceilings.mayWrite(Occasion.ALARM, author.address());
        if (first) answers.tellOfFlood(closing, author.address());
        return first;
    }
}
