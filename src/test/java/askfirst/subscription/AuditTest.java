package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import org.junit.jupiter.api.Test;

/// Whether every reader can be accounted for.
@OnBothDatabases
class AuditTest extends WithRooms {
    AuditTest(Engine engine) {
        super(engine);
    }

    @Test
    void every_one_of_many_readers_is_looked_at_once() {
        rooms.becomesReader(ANNA);
        rooms.change("""
                insert into subscription (id, recipient, address, state, rhythm, since, changed_at)
                select cast('00000000-0000-0000-0000-' || lpad(cast(n as varchar), 12, '0') as uuid),
                    'r' || n || '@example.com', 'r' || n || '@example.com', 'ACTIVE', 'EVERY_LETTER', s.since, s.since
                from subscription s cross join (%s) numbers""".formatted(numbers()));
        Audited audit = rooms.audit();
        assertThat(audit.entries())
                .extracting(entry -> entry.subscriber().id())
                .hasSize(2_501)
                .doesNotHaveDuplicates();
        assertThat(audit.unproven()).hasSize(2_500);
        assertThat(audit.entries())
                .filteredOn(entry -> entry.consent().isPresent())
                .hasSize(1);
    }

    @Test
    void audit_finds_a_reader_nobody_can_account_for() {
        rooms.becomesReader(ANNA);
        assertThat(rooms.audit().unproven()).isEmpty();
        rooms.change("delete from consent");
        assertThat(rooms.audit().unproven())
                .singleElement()
                .matches(reader -> reader.address().wire().equals(ANNA));
    }

    @Test
    void audit_is_not_fooled_by_a_receipt_that_was_changed() {
        rooms.becomesReader(ANNA);
        rooms.change("update consent set wording = 'anything you like'");
        assertThat(rooms.audit().unproven()).hasSize(1);
    }

    private String numbers() {
        return engine == Engine.H2
                ? "select \"X\" as n from system_range(1, 2500)"
                : "select n from generate_series(1, 2500) n";
    }
}
