package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import askfirst.delivery.Deliveries;
import askfirst.delivery.Outcome;
import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The letters that go by mail, one step at a time: each is whole or has not happened.
@Singleton
class Letters {
    private final Transactions transactions;
    private final PostRepository post;
    private final Departures departures;
    private final Deliveries deliveries;
    private final Wording wording;

    Letters(
            Transactions transactions,
            PostRepository post,
            Departures departures,
            Deliveries deliveries,
            Wording wording) {
        this.transactions = transactions;
        this.post = post;
        this.departures = departures;
        this.deliveries = deliveries;
        this.wording = wording;
    }

    /// Writes it down for sending, and when the next may follow. False when somebody else was faster.
    boolean queue(InvitationRow row, Connection person, Instant now, Instant next) {
        EmailAddress to = person.address().orElseThrow();
        return transactions.durably(() -> {
            if (post.lockedDue(row.id()).isEmpty() || !departures.isHerOnlyOne(row) || post.take(now, next) == 0)
                return false;
            UUID delivery = deliveries.queue(wording.delivered(row), to, row.id());
            post.leaves(row.id(), delivery, now, now.plus(Departures.ANSWERABLE));
            departures.leftByMail(row.id());
            return true;
        });
    }

    /// What became of those written down before.
    void settle(InvitationRepository invitations, Instant now) {
        for (InvitationRow row : post.underWay()) {
            switch (Optional.ofNullable(row.deliveryId())
                    .flatMap(deliveries::outcome)
                    .orElse(Outcome.UNKNOWN)) {
                case WAITING -> {}
                case SENT -> sent(row, now);
                // it is never sent again, unless the author knows that it did not arrive
                case UNKNOWN -> post.unknown(row.id(), now, now.plus(Departures.ANSWERABLE));
                case FAILED -> invitations.refused(row.id());
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
