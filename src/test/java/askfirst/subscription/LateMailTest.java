package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import askfirst.suppression.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The mail that asks for the press could not leave at once: a restored database was locked, or the server was down.
@OnBothDatabases
class LateMailTest extends WithRooms {
    LateMailTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_mail_that_leaves_late_has_a_link_that_works_for_a_day_at_least() {
        rooms.ask(ANNA);
        rooms.subscriptions.answerRequests();
        rooms.clock.pass(Duration.ofHours(47));
        rooms.subscriptions.tidy();
        rooms.deliveries.sendDue();
        rooms.clock.pass(Duration.ofHours(24));
        assertThat(rooms.subscriptions.confirm(rooms.confirmLink())).isEqualTo(new ConfirmResult.Confirmed());
    }

    @Test
    void a_mail_whose_link_would_be_dead_never_leaves_and_she_may_ask_anew() {
        rooms.ask(ANNA);
        rooms.subscriptions.answerRequests();
        rooms.clock.pass(Duration.ofDays(4));
        rooms.subscriptions.tidy();
        rooms.deliveries.sendDue();
        assertThat(rooms.mails).isEmpty();
        rooms.ask(ANNA);
        rooms.work();
        assertThat(rooms.subscriptions.confirm(rooms.confirmLink())).isEqualTo(new ConfirmResult.Confirmed());
    }

    @Test
    void neither_does_one_whose_ask_is_forgotten_and_nothing_is_left_of_it() {
        rooms.ask(ANNA);
        rooms.subscriptions.answerRequests();
        rooms.clock.pass(Duration.ofDays(8));
        rooms.subscriptions.tidy();
        rooms.deliveries.sendDue();
        assertThat(rooms.mails).isEmpty();
        assertThat(rooms.count("select count(*) from request")).isZero();
        assertThat(rooms.count("select count(*) from delivery")).isZero();
    }

    @Test
    void a_wish_to_come_back_is_no_other() {
        rooms.becomesReader(ANNA);
        rooms.suppressions.add(TestRooms.address(ANNA), Reason.NEVER);
        rooms.clock.pass(Duration.ofDays(2));
        rooms.subscriptions.comeBack(rooms.stopLinkOf(rooms.everAt(ANNA).orElseThrow()), "203.0.113.0/24");
        rooms.subscriptions.answerRequests();
        rooms.clock.pass(Duration.ofDays(4));
        rooms.subscriptions.tidy();
        rooms.deliveries.sendDue();
        assertThat(rooms.mails).hasSize(1);
    }

    @Test
    void an_ask_that_could_not_be_answered_in_time_leads_to_no_mail_and_uses_up_none() {
        rooms.ask(ANNA);
        rooms.clock.pass(Duration.ofDays(4));
        assertThat(rooms.work()).isZero();
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(1);
    }

    @Test
    void one_that_the_server_puts_off_is_not_tried_when_its_link_is_dead() {
        rooms.everyMailNow(new SendResult.TryLater(451));
        rooms.ask(ANNA);
        rooms.work();
        rooms.clock.pass(Duration.ofDays(4));
        rooms.subscriptions.tidy();
        rooms.everyMailNow(new SendResult.Sent());
        assertThat(rooms.work()).isEqualTo(1);
    }
}
