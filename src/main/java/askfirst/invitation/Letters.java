package askfirst.invitation;

import askfirst.connection.Connection;
import askfirst.database.Transactions;
import askfirst.delivery.Deliveries;
import askfirst.mail.EmailAddress;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/// Writes letters down that go by mail: each is whole or has not happened.
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
            UUID delivery = deliveries.queue(wording.delivered(row), to, row.subjectOfMail());
            post.leaves(row.id(), delivery, now, now.plus(Departures.ANSWERABLE));
            post.departs(row.id(), Departures.counted(now));
            departures.leftByMail(row.id(), now);
            return true;
        });
    }
}
