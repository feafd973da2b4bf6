package askfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Nothing is locked between looking for who is due and claiming them where nobody else claims.
@OnBothDatabases
class ClaimTest extends WithHands {
    private static final UUID MOVED = new UUID(1, 0);
    private static final UUID NEW = new UUID(1, 9);

    ClaimTest(Engine engine) {
        super(engine);
    }

    @Test
    void who_moved_or_came_to_an_end_since_she_was_looked_for_is_not_claimed() {
        List<IssueLedger.Due> due = in(() -> ledger.due(PUBLICATION, 100));
        moveOneAndHoldAnother();
        List<IssueClaim> claims = claim(due, reading(due));
        assertThat(claims).extracting(it -> it.reader().id()).containsOnly(id(2), id(3), id(4));
        assertThat(balance().inHand()).isEqualTo(3);
        assertThat(rowsOf(NEW, State.QUEUED)).isOne();
        assertThat(rowsOf(id(1), State.HELD)).isOne();
    }

    @Test
    void nor_is_she_skipped_because_her_old_subscription_does_not_read() {
        List<IssueLedger.Due> due = in(() -> ledger.due(PUBLICATION, 100));
        moveOneAndHoldAnother();
        assertThat(claim(due, Map.of())).isEmpty();
        assertThat(balance().skipped()).isEqualTo(3);
        assertThat(rowsOf(NEW, State.QUEUED)).isOne();
        assertThat(rowsOf(id(1), State.HELD)).isOne();
    }

    @Test
    void nor_does_her_row_get_another_s_address() {
        List<IssueLedger.Due> due = in(() -> ledger.due(PUBLICATION, 100));
        moveOneAndHoldAnother();
        Map<UUID, Reader> elsewhere = reading(due).values().stream()
                .map(it -> new Reader(it.id(), new EmailAddress("elsewhere@example.org"), ""))
                .collect(Collectors.toMap(Reader::id, Function.identity()));
        assertThat(claim(due, elsewhere)).hasSize(3);
        assertThat(rooms.count("select count(*) from delivery where address = 'elsewhere@example.org'"))
                .isEqualTo(3);
    }

    private List<IssueClaim> claim(List<IssueLedger.Due> due, Map<UUID, Reader> reading) {
        return in(() -> ledger.claim(
                due, reading, rooms.clock.instant(), rooms.bean(Leases.class).open(PUBLICATION, Witness.LEASE)));
    }

    private void moveOneAndHoldAnother() {
        in(() -> {
            rooms.bean(Recall.class).handOver(MOVED, NEW);
            return rooms;
        });
        rooms.change("update delivery set state = 'HELD' where about = '" + id(1) + "'");
    }

    private static UUID id(int reader) {
        return new UUID(1, reader);
    }

    private long rowsOf(UUID reader, State state) {
        return rooms.count("select count(*) from delivery where about = '" + reader + "' and state = '" + state + "'");
    }
}
