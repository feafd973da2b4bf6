package askfirst.publishing;

import askfirst.database.Database;
import askfirst.database.Transactions;
import askfirst.delivery.Done;
import askfirst.delivery.IssueLedger;
import askfirst.delivery.IssuePost;
import askfirst.delivery.Leases;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// What a process that is gone left in its hands: what its log knows is settled, and the rest is unknown as soon as it
/// cannot be somebody else's.
@Singleton
class Leftovers {
    private final Transactions transactions;
    private final IssueLedger ledger;
    private final Results results;
    private final Leases leases;
    private final IssuePost post;
    private final Database database;

    Leftovers(
            Transactions transactions,
            IssueLedger ledger,
            Results results,
            Leases leases,
            IssuePost post,
            Database database) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.results = results;
        this.leases = leases;
        this.post = post;
        this.database = database;
    }

    /// While this process has nothing in hand.
    void settle(UUID publication) {
        List<Done> settled = transactions.durably(() -> {
            List<Done> remembered = post.remembered(ledger.inHand(publication));
            post.tidy(remembered);
            results.settle(remembered);
            if (database.isOursAlone()) leases.letGoAll(publication);
            else leases.letGo(publication);
            return remembered;
        });
        post.giveBack(publication, settled);
    }
}
