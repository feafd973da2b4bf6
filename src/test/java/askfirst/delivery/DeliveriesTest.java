package askfirst.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.MailTransport;
import askfirst.mail.SendResult;
import askfirst.subscription.WithRooms;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class DeliveriesTest extends WithRooms {
    DeliveriesTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_mail_that_takes_as_long_as_a_mail_may_is_taken_up_by_nobody_else() {
        rooms.ask("reader@example.com");
        rooms.meanwhile(() -> {
            rooms.meanwhile(() -> {});
            rooms.clock.pass(MailTransport.LONGEST);
            rooms.deliveries.sendDue();
        });
        assertThat(rooms.work()).isEqualTo(1);
        assertThat(rooms.count("select count(*) from delivery where state = 'SENT'"))
                .isEqualTo(1);
    }

    @Test
    void a_confirmation_that_may_have_arrived_is_sent_again_under_the_same_id() {
        rooms.everyMailNow(new SendResult.Unknown());
        rooms.ask("reader@example.com");
        rooms.work();
        assertThat(rooms.work()).isEqualTo(1);
        rooms.clock.pass(Duration.ofMinutes(1));
        rooms.everyMailNow(new SendResult.Sent());
        assertThat(rooms.work()).isEqualTo(2);
        assertThat(rooms.mails.getFirst().id()).isEqualTo(rooms.mails.getLast().id());
        rooms.clock.pass(Duration.ofDays(2));
        assertThat(rooms.work()).isEqualTo(2);
    }
}
