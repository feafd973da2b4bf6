package askfirst.invitation;

import askfirst.database.Transactions;
import askfirst.delivery.Deliveries;
import askfirst.delivery.Outcome;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// What became of the letters that were written down for sending.
@Singleton
class Settlements {
    private final Transactions transactions;
    private final InvitationRepository invitations;
    private final PostRepository post;
    private final Departures departures;
    private final Deliveries deliveries;

    Settlements(
            Transactions transactions,
            InvitationRepository invitations,
            PostRepository post,
            Departures departures,
            Deliveries deliveries) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.post = post;
        this.departures = departures;
        this.deliveries = deliveries;
    }

    void settle(Instant now) {
        for (InvitationRow row : post.underWay()) {
            switch (Optional.ofNullable(row.deliveryId())
                    .flatMap(deliveries::outcome)
                    .orElse(Outcome.UNKNOWN)) {
                case WAITING -> {}
                case SENT -> sent(row, now);
                // it is never sent again, unless the author knows that it did not arrive
                case UNKNOWN -> post.unknown(row.id(), now, now.plus(Departures.ANSWERABLE));
                case FAILED -> invitations.refused(row.id(), now);
                case SKIPPED -> post.skipped(row.id());
            }
        }
    }

    private void sent(InvitationRow row, Instant now) {
        transactions.durably(() -> {
            int isNews = post.sent(row.id(), now, now.plus(Departures.ANSWERABLE));
            if (isNews == 1) departures.haveTalked(row);
            return isNews;
        });
    }
}
