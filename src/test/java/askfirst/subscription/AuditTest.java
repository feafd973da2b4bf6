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
}
