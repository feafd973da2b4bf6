package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import askfirst.suppression.InvitedFile;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A letter on its way when something comes between: it leaves once at most.
@OnBothDatabases
class MailOnceTest extends Outing {
    MailOnceTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_letter_that_goes_the_other_way_does_not_leave_by_mail_too() {
        UUID id = approved(knows("ines", "Ines", "ines@example.com"), Route.MAIL);
        mail.sendDue();
        // a mail server that answers late, and the bounce before it
        rooms.change("update invitation set state = 'BOUNCED'");
        assertThat(handover.otherRoute(id)).isTrue();
        assertThat(handover.copied(id)).isPresent();
        rooms.deliveries.sendDue();
        assertThat(rooms.mails).isEmpty();
    }

    @Test
    void what_nobody_knows_to_have_arrived_is_never_sent_again() {
        UUID id = approved(knows("ines", "Ines", "ines@example.com"), Route.MAIL);
        rooms.everyMailNow(new SendResult.Unknown());
        for (int i = 0; i < 10; i++) {
            work();
            rooms.clock.pass(Duration.ofHours(3));
        }
        assertThat(rooms.mails).hasSize(1);
        assertThat(state(id)).isEqualTo(State.UNKNOWN);
        assertThat(rooms.count("select count(*) from delivery where state = 'UNKNOWN'"))
                .isEqualTo(1);
    }

    @Test
    void who_says_never_while_her_letter_waits_gets_none() {
        UUID person = knows("ines", "Ines", "ines@example.com");
        approved(person, Route.MAIL);
        mail.sendDue();
        rooms.suppress("ines@example.com");
        work();
        assertThat(rooms.mails).isEmpty();
        work();
        assertThat(rooms.count("select count(*) from invitation where state = 'DROPPED'"))
                .isEqualTo(1);
    }

    /// Dies at every place where a process can: before the letter is written down, before it is sent, while it is, and
    /// before what became of it is known.
    @Test
    void a_process_that_dies_anywhere_sends_nobody_two_and_loses_nobody() {
        for (int i = 0; i < 12; i++) approved(knows("p" + i, "Ines", "p" + i + "@example.com"), Route.MAIL);
        for (int step = 0; step < 40; step++) {
            int dying = step % 4;
            if (dying == 2) {
                rooms.meanwhile(() -> {
                    throw new IllegalStateException("killed");
                });
                mail.sendDue();
                if (rooms.count("select count(*) from delivery where state = 'QUEUED'") > 0)
                    assertThatThrownBy(() -> rooms.deliveries.sendDue()).hasMessage("killed");
            } else if (dying > 0) {
                mail.sendDue();
                if (dying == 3) rooms.deliveries.sendDue();
            }
            List<askfirst.mail.Mail> before = rooms.mails;
            into(rooms.again());
            rooms.mails.addAll(before);
            rooms.deliveries.takeUpAgain();
            rooms.clock.pass(Duration.ofMinutes(3));
        }
        for (int i = 0; i < 20; i++) {
            work();
            rooms.clock.pass(Duration.ofMinutes(3));
        }
        assertThat(rooms.mails).extracting(mail -> mail.to().normal()).doesNotHaveDuplicates();
        assertThat(rooms.mails).hasSize(12);
        assertThat(rooms.count("select count(*) from invitation where state in ('SENT', 'UNKNOWN')"))
                .isEqualTo(12);
        assertThat(rooms.count("select count(*) from invitation where state = 'UNKNOWN'"))
                .as("those that were on their way at a death")
                .isEqualTo(rooms.count("select count(*) from delivery where state = 'UNKNOWN'"))
                .isPositive();
    }

    @Test
    void what_was_killed_while_it_was_written_down_is_unknown_and_not_lost() {
        UUID id = approved(knows("ines", "Ines", "ines@example.com"), Route.MAIL);
        // the file is written first, and the transaction around it was never committed
        InvitedFile.in(data).add(new InvitedFile.Line(InvitedFile.What.LEFT, id, rooms.clock.instant(), "-"));
        into(rooms.again());
        assertThat(outbox.list()).extracting(Letter::state).containsExactly(State.UNKNOWN);
        assertThat(handover.notArrived(id)).isTrue();
        work();
        work();
        assertThat(rooms.mails).hasSize(1);
        assertThat(state(id)).isEqualTo(State.SENT);
    }
}
