package askfirst.delivery;

import askfirst.database.Database;
import askfirst.database.Ids;
import askfirst.database.TimedId;
import askfirst.mail.EmailAddress;
import askfirst.mail.SendResult;
import askfirst.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// An issue's readers, one row each: who is to get it, who has it, and what became of everybody else.
///
/// `QUEUED → SENDING → SENT | QUEUED (later) | FAILED | UNKNOWN`; `SKIPPED` when she left meanwhile, `HELD` when the
/// author gave it up. Everything here belongs into a transaction but [#settle], where each row stands for itself.
@Singleton
public class IssueLedger {
    /// How long it counts that she was asked whether she still reads. Far less than the lease, so that no message
    /// is begun that somebody else may take for given up.
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final IssueRepository issues;
    private final IssueRows rows;
    private final DeliveryRepository deliveries;
    private final Suppressions suppressions;
    private final Composer composer;
    private final Database database;
    private final Clock clock;

    IssueLedger(
            IssueRepository issues,
            IssueRows rows,
            DeliveryRepository deliveries,
            Suppressions suppressions,
            Composer composer,
            Database database,
            Clock clock) {
        this.issues = issues;
        this.rows = rows;
        this.deliveries = deliveries;
        this.suppressions = suppressions;
        this.composer = composer;
        this.database = database;
        this.clock = clock;
    }

    /// Before readers are asked for who are written down then: until this transaction ends nobody is erased or moves
    /// to another's subscription. Her address would come back, or she would be passed by.
    public void holdReaders() {
        issues.gate();
    }

    /// Writes the next readers down. That nobody is written down twice the table sees to: who took over another's row
    /// keeps that one.
    ///
    /// @return how many are new
    public int plan(UUID publication, String messageId, List<Reader> readers) {
        Instant now = clock.instant();
        List<UUID> ids = TimedId.at(now, readers.size());
        return issues.plan(
                publication,
                messageId,
                now,
                Ids.of(ids),
                ids.stream().map(composer::mailId).toArray(String[]::new),
                readers.stream().map(Reader::id).toArray(UUID[]::new),
                readers.stream().map(it -> it.to().wire()).toArray(String[]::new),
                readers.stream().map(it -> it.to().normal()).toArray(String[]::new));
    }

    /// The next that are due. They are looked for once in a transaction: whoever looks again goes past all whom it
    /// claimed. Other instances do not get these until it ends; where there are none nothing is locked, because the
    /// embedded database writes a lock into each row and out of it again.
    public List<Due> due(UUID publication, int most) {
        Instant now = clock.instant();
        List<IssueRows.Due> due =
                database.isOursAlone() ? rows.due(publication, now, most) : rows.locked(publication, now, most);
        return due.stream().map(Due::new).toList();
    }

    /// A row that nobody has claimed yet.
    public static final class Due {
        private final IssueRows.Due row;

        Due(IssueRows.Due row) {
            this.row = row;
        }

        public UUID delivery() {
            return row.id();
        }

        public UUID reader() {
            return row.about();
        }

        /// Of her address as it was written down, in lower case.
        public String domain() {
            String address = row.address();
            return address.substring(address.lastIndexOf('@') + 1);
        }
    }

    /// Makes them ours, but for those who do not read any more or are never to be written to: these are skipped. A row
    /// that came to somebody else or to an end meanwhile stays as it is.
    ///
    /// @param reading who reads, by subscription
    /// @param asked   not after they were looked for; so it is known for how long that counts
    public List<IssueClaim> claim(List<Due> due, Map<UUID, Reader> reading, Instant asked, Lease lease) {
        Set<EmailAddress> silent =
                suppressions.among(reading.values().stream().map(Reader::to).toList());
        List<Due> here = new ArrayList<>(due.size());
        List<Due> gone = new ArrayList<>();
        for (Due each : due) {
            Reader reader = reading.get(each.reader());
            if (reader == null || silent.contains(reader.to())) gone.add(each);
            else here.add(each);
        }
        if (!gone.isEmpty()) issues.skip(deliveries(gone), readers(gone), asked);
        return here.isEmpty() ? List.of() : claimAll(here, reading, lease, asked);
    }

    private List<IssueClaim> claimAll(List<Due> due, Map<UUID, Reader> reading, Lease lease, Instant asked) {
        Order order = new Order(due);
        long before = lease.before(order.size());
        List<IssueClaim> claims = new ArrayList<>(due.size());
        for (Due each : due) {
            Reader reader = Objects.requireNonNull(reading.get(each.reader()));
            claims.add(claim(each.row, reader, lease.id(), before + order.of(each.delivery()), asked));
        }
        int ours =
                rows.claim(deliveries(due), readers(due), lease.id(), asked.plus(Leases.LASTS), before, order.text());
        return ours == claims.size() ? claims : ours(claims, lease);
    }

    private List<IssueClaim> ours(List<IssueClaim> claims, Lease lease) {
        Set<UUID> ours = Set.copyOf(
                issues.claimed(Ids.of(claims.stream().map(IssueClaim::id).toList()), lease.id()));
        return claims.stream().filter(it -> ours.contains(it.id())).toList();
    }

    private static UUID[] deliveries(List<Due> due) {
        return due.stream().map(Due::delivery).toArray(UUID[]::new);
    }

    private static UUID[] readers(List<Due> due) {
        return due.stream().map(Due::reader).toArray(UUID[]::new);
    }

    /// Ids in a row, so that one statement gives each its place.
    private record Order(String text) {
        Order(List<Due> due) {
            this(due.stream().map(it -> it.delivery().toString()).collect(Collectors.joining()));
        }

        int size() {
            return text.length();
        }

        /// As `position` of SQL.
        int of(UUID id) {
            return text.indexOf(id.toString()) + 1;
        }
    }

    /// Each is due at that time, and not before.
    public void putOff(Map<UUID, Instant> until) {
        Map<Instant, List<UUID>> byTime =
                until.keySet().stream().collect(Collectors.groupingBy(id -> Objects.requireNonNull(until.get(id))));
        byTime.forEach((at, ids) -> issues.putOff(Ids.of(ids), at));
    }

    private IssueClaim claim(IssueRows.Due row, Reader reader, UUID claim, long place, Instant asked) {
        boolean hasMoved = !row.recipient().equals(reader.to().wire());
        if (hasMoved)
            issues.readdress(
                    row.id(), row.about(), reader.to().wire(), reader.to().normal());
        return new IssueClaim(
                row.id(), claim, place, reader, row.messageId(), row.mailId(), row.attempts() + 1, asked.plus(FRESH));
    }

    /// What is in hand although nobody of this process has it: left by the one before, or with another instance.
    public List<IssueClaim> inHand(UUID publication) {
        return issues.inHand(publication).stream().map(IssueLedger::left).toList();
    }

    private static IssueClaim left(DeliveryRow row) {
        return new IssueClaim(
                row.id(),
                Objects.requireNonNull(row.claim()),
                Objects.requireNonNullElse(row.place(), 0L),
                new Reader(row.about(), row.to(), ""),
                row.messageId(),
                row.mailId(),
                row.attempts(),
                Instant.EPOCH);
    }

    /// Writes down what became of claims; one that is not ours any more changes nothing.
    public void settle(List<Done> done) {
        Instant now = clock.instant();
        Held sent = new Held();
        Held notBegun = new Held();
        for (Done each : done)
            switch (each) {
                case Done.NotBegun(IssueClaim claim) -> notBegun.add(claim);
                case Done.Tried(IssueClaim claim, var result) -> settle(claim, result, sent, now);
            }
        notBegun.few(database.idsAtOnce()).forEach(few -> issues.giveBack(few.ids(), few.claims()));
        sent.few(database.idsAtOnce()).forEach(few -> rows.sent(few.ids(), few.claims(), now));
    }

    private void settle(IssueClaim claim, SendResult result, Held sent, Instant now) {
        switch (result) {
            case SendResult.Sent() -> sent.add(claim);
            case SendResult.Refused(int code, String said, var _) ->
                deliveries.settle(claim.id(), claim.claim(), State.FAILED, code, said, now);
            case SendResult.TryLater(int code, String said) -> retry(claim, code, said, now);
            case SendResult.Unknown() -> deliveries.settle(claim.id(), claim.claim(), State.UNKNOWN, 0, "", now);
        }
    }

    private void retry(IssueClaim claim, int code, String said, Instant now) {
        RetrySchedule.ASKED_FOR
                .after(claim.attempts())
                .ifPresentOrElse(
                        wait -> deliveries.retry(claim.id(), claim.claim(), code, said, now.plus(wait)),
                        () -> deliveries.settle(claim.id(), claim.claim(), State.FAILED, code, said, now));
    }
}
