package askfirst.delivery;

import askfirst.database.Database;
import askfirst.database.Failpoint;
import askfirst.suppression.Suppressions;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A ledger that comes to the [Failpoint]s.
@Singleton
@Replaces(IssueLedger.class)
@Requires(condition = Failpoint.IsSet.class)
class HaltingLedger extends IssueLedger {
    HaltingLedger(
            IssueRepository issues,
            IssueRows rows,
            DeliveryRepository deliveries,
            Suppressions suppressions,
            Composer composer,
            Database database,
            Clock clock) {
        super(issues, rows, deliveries, suppressions, composer, database, clock);
    }

    @Override
    public List<IssueClaim> claim(List<Due> due, Map<UUID, Reader> reading, Instant asked, Lease lease) {
        List<IssueClaim> claims = super.claim(due, reading, asked, lease);
        if (!claims.isEmpty()) Failpoint.CLAIM_COMMITTED.reachedAtCommit();
        return claims;
    }

    @Override
    public void settle(List<Done> done) {
        boolean isAnswered = done.stream().anyMatch(Done.Tried.class::isInstance);
        if (isAnswered) Failpoint.RESULTS_KNOWN.reached();
        super.settle(done);
        if (isAnswered) Failpoint.RESULTS_WRITTEN.reached();
        if (isAnswered) Failpoint.RESULTS_COMMITTED.reachedAtCommit();
    }
}
