package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import askfirst.subscription.TestRooms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What happens between the author's word and the moment in which a letter leaves.
@OnBothDatabases
class AsApprovedTest extends Outing {
    AsApprovedTest(Engine engine) {
        super(engine);
    }

    @Test
    void whom_the_author_puts_off_gets_no_mail_though_it_was_approved() {
        UUID person = knows("ines", "Ines", "ines@example.com");
        UUID id = approved(person, Route.MAIL);
        LocalDate march = LocalDate.of(2027, 3, 1);
        connections.notNow(person, march);
        work();
        assertThat(rooms.mails).isEmpty();
        assertThat(state(id)).isEqualTo(State.ON_HOLD);
        assertThat(outbox.look(id).orElseThrow().holdUntil()).contains(march);
    }

    @Test
    void whom_the_author_talked_to_since_the_approval_gets_no_mail_until_it_is_approved_again() {
        UUID person = knows("ines", "Ines", "ines@example.com");
        UUID id = approved(person, Route.MAIL);
        connections.talked(person, connections.today());
        work();
        assertThat(rooms.mails).isEmpty();
        assertThat(state(id)).isEqualTo(State.ON_HOLD);
        rooms.clock.pass(Duration.ofDays(14));
        invitations.tidy();
        assertThat(state(id)).isEqualTo(State.DRAFT);
        work();
        assertThat(rooms.mails).isEmpty();
        assertThat(outbox.approve(id, Route.MAIL)).isEqualTo(new ApproveResult.Approved());
        work();
        assertThat(rooms.mails).hasSize(1);
    }

    @Test
    void what_the_author_pastes_is_hers_to_decide_and_its_card_says_so() {
        UUID person = knows("ines", "Ines", "");
        UUID id = approved(person, Route.LINKEDIN);
        assertThat(handover.card(id).orElseThrow().waits()).isEmpty();
        connections.notNow(person, LocalDate.of(2027, 3, 1));
        assertThat(handover.queue().getFirst().waits())
                .contains(new Waiting(LocalDate.of(2027, 3, 1), Waiting.Why.NOT_NOW));
        assertThat(handover.copied(id)).isPresent();
    }

    @Test
    void an_import_after_the_approval_sends_nothing_to_an_address_the_author_never_saw() {
        UUID person = imported("Ines,Okafor,https://www.linkedin.com/in/ines,ines@example.com,Mill,,02 Apr 2019");
        UUID id = approved(person, Route.MAIL);
        bring("Ines,Okafor,https://www.linkedin.com/in/ines,somebody.else@example.com,Mill,,02 Apr 2019");
        work();
        assertThat(rooms.mails).isEmpty();
        assertThat(state(id)).isEqualTo(State.DRAFT);
        assertThat(outbox.look(id).orElseThrow().badges()).contains(new Badge.OtherAddress());
        assertThat(outbox.approve(id, Route.MAIL)).isEqualTo(new ApproveResult.NotOpened());
        outbox.open(id);
        assertThat(outbox.approve(id, Route.MAIL)).isEqualTo(new ApproveResult.Approved());
        assertThat(outbox.look(id).orElseThrow().badges()).doesNotContain(new Badge.OtherAddress());
        work();
        assertThat(rooms.mails)
                .singleElement()
                .satisfies(it -> assertThat(it.to()).isEqualTo(TestRooms.address("somebody.else@example.com")));
    }

    @Test
    void whose_address_is_gone_since_the_approval_is_a_draft_again_and_the_author_sees_why() {
        UUID person = knows("ines", "Ines", "ines@example.com");
        UUID id = approved(person, Route.MAIL);
        rooms.change("update connection set address = null, recipient = null");
        work();
        assertThat(rooms.mails).isEmpty();
        assertThat(state(id)).isEqualTo(State.DRAFT);
        assertThat(outbox.look(id).orElseThrow().badges()).contains(new Badge.LostAddress());
        outbox.open(id);
        assertThat(outbox.approve(id, Route.MAIL)).isEqualTo(new ApproveResult.NoAddress());
        assertThat(outbox.approve(id, Route.LINKEDIN)).isEqualTo(new ApproveResult.Approved());
        assertThat(outbox.look(id).orElseThrow().badges()).doesNotContain(new Badge.LostAddress());
        assertThat(handover.copied(id)).isPresent();
    }

    @Test
    void a_file_is_for_the_address_that_was_approved_too() {
        UUID person = imported("Ines,Okafor,https://www.linkedin.com/in/ines,ines@example.com,Mill,,02 Apr 2019");
        UUID id = approved(person, Route.FILE);
        bring("Ines,Okafor,https://www.linkedin.com/in/ines,somebody.else@example.com,Mill,,02 Apr 2019");
        assertThat(handover.export(id)).isEmpty();
        assertThat(state(id)).isEqualTo(State.DRAFT);
        assertThat(outbox.look(id).orElseThrow().leftAt()).isEmpty();
    }

    @Test
    void a_link_that_had_left_takes_its_answer_while_its_letter_is_in_the_authors_hands_again() {
        UUID person = knows("ines", "Ines", "ines@example.com");
        UUID id = approved(person, Route.MAIL);
        rooms.everyMailNow(new SendResult.Unknown());
        work();
        mail.sendDue();
        String code = code(rooms.mails.getFirst().text());
        assertThat(handover.notArrived(id)).isTrue();
        connections.notNow(person, LocalDate.of(2027, 3, 1));
        rooms.clock.pass(Duration.ofMinutes(3));
        work();
        assertThat(state(id)).isEqualTo(State.ON_HOLD);
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Open());
        RoundNumbers it = rounds.list().getFirst().numbers();
        assertThat(it.asked()).isEqualTo(1).isEqualTo(it.open());
        invitations.deletePerson(person);
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Open());
        rooms.clock.pass(Duration.ofDays(31));
        invitations.tidy();
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Nothing());
    }

    @Test
    void the_address_it_was_approved_for_is_kept_no_longer_than_it_is_needed() {
        UUID gone = knows("ines", "Ines", "ines@example.com");
        approved(gone, Route.MAIL);
        approved(knows("bo", "Bo", "bo@example.com"), Route.MAIL);
        invitations.deletePerson(gone);
        work();
        mail.sendDue();
        assertThat(rooms.mails).hasSize(1);
        assertThat(rooms.count("select count(*) from invitation where approved_to is not null"))
                .isZero();
    }
}
