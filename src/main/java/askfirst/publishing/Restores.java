package askfirst.publishing;

import askfirst.database.Transactions;
import askfirst.delivery.Deliveries;
import askfirst.live.Live;
import jakarta.inject.Singleton;
import java.util.List;

/// A database that was put back, or taken elsewhere, becomes the live one when its author says so: `askfirst live`.
@Singleton
public class Restores {
    private final Transactions transactions;
    private final PublicationRepository publications;
    private final Sendings sendings;
    private final Decisions decisions;
    private final Deliveries deliveries;
    private final Live live;

    Restores(
            Transactions transactions,
            PublicationRepository publications,
            Sendings sendings,
            Decisions decisions,
            Deliveries deliveries,
            Live live) {
        this.transactions = transactions;
        this.publications = publications;
        this.sendings = sendings;
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.live = live;
    }

    /// What is in it that has not left.
    ///
    /// @param issues each will ask its author first
    /// @param mails  confirmations, notices and letters, which go when it is live
    public record Waiting(List<Standing> issues, long mails) {}

    public askfirst.live.Standing standing() {
        return live.standing();
    }

    public Waiting waiting() {
        return new Waiting(
                publications.underWay().stream()
                        .flatMap(it -> sendings.standing(it.slug()).stream())
                        .toList(),
                deliveries.waiting());
    }

    /// This is the live one now. What of issues was under way in it asks its author first, each on its own: some of its
    /// readers may have got it since. A second time changes nothing.
    public void sayLive() {
        transactions.durably(() -> {
            if (live.maySend()) return 0;
            live.unlock();
            decisions.forgetAll();
            return publications.restored();
        });
        live.moveOn();
    }
}
