package askfirst.publishing;

import askfirst.delivery.Bounces;
import askfirst.delivery.Done;
import askfirst.delivery.IssueLedger;
import askfirst.subscription.Subscribers;
import jakarta.inject.Singleton;
import java.util.List;

/// Writes down what became of claims, and who gets no letter any more because of it.
@Singleton
class Results {
    private final IssueLedger ledger;
    private final Bounces bounces;
    private final Subscribers subscribers;

    Results(IssueLedger ledger, Bounces bounces, Subscribers subscribers) {
        this.ledger = ledger;
        this.bounces = bounces;
        this.subscribers = subscribers;
    }

    /// Belongs into a transaction.
    void settle(List<Done> done) {
        ledger.settle(done);
        subscribers.loseSight(bounces.unreachable(done));
    }
}
