package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.suppression.Reason;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// From the form to the confirmation mail: who gets one, and how often.
@OnBothDatabases
class AskTest extends WithRooms {
    AskTest(Engine engine) {
        super(engine);
    }

    @Test
    void nobody_is_a_reader_before_the_press() {
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(1);
        assertThat(rooms.subscriptions.look(rooms.confirmLink())).isInstanceOf(ConfirmResult.Waiting.class);
        assertThat(rooms.readers()).isEmpty();
    }

    @Test
    void an_address_gets_one_confirmation_in_a_day_however_often_and_however_it_is_typed() throws Exception {
        atOnce(20, Executors.callable(() -> rooms.ask("Reader@Example.com")));
        rooms.ask("READER@example.com");
        assertThat(rooms.work()).isEqualTo(1);
        rooms.clock.pass(Duration.ofHours(23));
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(1);
        rooms.clock.pass(Duration.ofHours(1));
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(2);
    }

    @Test
    void not_me_buys_nobody_another_mail() {
        rooms.ask(ANNA);
        rooms.work();
        rooms.subscriptions.notMe(rooms.confirmLink());
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(1);
    }

    @Test
    void a_reader_who_asks_again_is_told_so_once_a_week() {
        rooms.becomesReader(ANNA);
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(2);
        assertThat(rooms.mails.getLast().subject()).contains("already");
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(2);
        rooms.clock.pass(Duration.ofDays(7));
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(3);
        assertThat(rooms.count("select count(*) from request")).isEqualTo(1);
    }

    @Test
    void a_suppressed_address_is_never_written_to() {
        rooms.suppressions.add(TestRooms.address("READER@example.com"), Reason.NEVER);
        rooms.ask(ANNA);
        assertThat(rooms.work()).isZero();
    }

    @Test
    void unconfirmed_requests_are_forgotten_after_a_week_and_leave_a_number() {
        rooms.ask(ANNA);
        rooms.work();
        rooms.clock.pass(Duration.ofDays(7).plusSeconds(1));
        rooms.subscriptions.tidy();
        assertThat(rooms.count("select count(*) from request")).isZero();
        assertThat(rooms.count("select count(*) from delivery")).isZero();
        assertThat(rooms.count("select count(*) from link")).isZero();
        assertThat(rooms.count("select times from tally where name = 'unconfirmed requests'"))
                .isEqualTo(1);
    }
}
