package askfirst.delivery;

import askfirst.mail.EmailAddress;
import askfirst.suppression.Claims;
import askfirst.suppression.Mark;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/// Takes back what is written down and in no worker's hands yet. Sends nothing, so commands can use it too.
@Singleton
public class Recall {
    private final DeliveryRepository deliveries;
    private final IssueRepository issues;
    private final Claims claims;
    private final Clock clock;

    Recall(DeliveryRepository deliveries, IssueRepository issues, Claims claims, Clock clock) {
        this.deliveries = deliveries;
        this.issues = issues;
        this.claims = claims;
        this.clock = clock;
    }

    /// Belongs into the transaction that decides that this address gets nothing any more. A letter
    /// to its owner is taken back wherever it goes.
    public void everythingTo(EmailAddress address) {
        deliveries.recall(address.normal(), clock.instant());
        claims.holders(Set.of(Mark.of(address))).forEach(this::everythingAbout);
    }

    /// Belongs into the transaction that ends a subscription or an invitation: what is left to say about it is not
    /// true any more. Issues ask her once more when they are claimed.
    public void everythingAbout(UUID subject) {
        deliveries.recallAbout(subject, clock.instant());
    }

    /// Before a reader is erased, or one takes another's place: waits for those who are being written down for an
    /// issue just now, and no others are until this transaction ends. Comes after requests and suppressions, and
    /// before readers.
    public void holdPlans() {
        issues.gate();
    }

    /// Belongs after [#holdPlans] into the transaction in which one subscription takes another's place: what waits of
    /// issues for the one goes to the other, and so does what may have to be sent to her again.
    public void handOver(UUID subscription, UUID successor) {
        deliveries.handOver(subscription, successor);
    }
}
