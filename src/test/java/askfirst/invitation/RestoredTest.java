package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import askfirst.suppression.Claims;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An older database was put back, or a process beside it looked in: nobody gets a second letter.
@OnBothDatabases
class RestoredTest extends Outing {
    RestoredTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_letter_that_was_queued_in_the_backup_and_left_since_is_unknown_and_never_sent_again() {
        UUID id = approved(knows("ines", "Ines", "ines@example.com"), Route.MAIL);
        mail.sendDue();
        rooms.deliveries.sendDue();
        String code = code(rooms.mails.getLast().text());
        rooms.change("update delivery set state = 'QUEUED', claim = null, settled_at = null");
        into(rooms.again());
        works(5);
        assertThat(rooms.mails).isEmpty();
        assertThat(state(id)).isEqualTo(State.UNKNOWN);
        assertThat(outbox.list()).extracting(Letter::id).containsExactly(id);
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Open());
    }

    @Test
    void what_the_server_did_not_take_is_tried_again_after_a_restart() {
        UUID id = approved(knows("ines", "Ines", "ines@example.com"), Route.MAIL);
        rooms.everyMailNow(new SendResult.TryLater(450));
        work();
        into(rooms.again());
        works(3);
        assertThat(rooms.mails).hasSize(1);
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void the_author_says_whether_an_unknown_one_arrived() {
        UUID id = unknown("ines");
        UUID other = unknown("mara");
        assertThat(handover.arrived(id)).isTrue();
        assertThat(handover.arrived(id)).isFalse();
        assertThat(handover.notArrived(id)).isFalse();
        assertThat(state(id)).isEqualTo(State.SENT);
        rooms.everyMailNow(new SendResult.Sent());
        rooms.mails.clear();
        assertThat(handover.notArrived(other)).isTrue();
        assertThat(handover.notArrived(other)).isFalse();
        works(3);
        assertThat(rooms.mails).hasSize(1);
        assertThat(rooms.mails.getFirst().to().normal()).isEqualTo("mara@example.com");
        assertThat(code(rooms.mails.getFirst().text()))
                .isEqualTo(code(rooms.bean(Wording.class).link(other)));
        assertThat(state(other)).isEqualTo(State.SENT);
    }

    @Test
    void who_is_approved_keeps_her_marks_though_she_was_dropped_later() {
        UUID id = approved(knows("ines", "Ines", ""), Route.LINKEDIN);
        var marks = rooms.bean(Claims.class).all();
        outbox.drop(id);
        marks.forEach(rooms.bean(Claims.class)::remember);
        rooms.change("update invitation set state = 'APPROVED', chosen = connection_id");
        into(rooms.again());
        outbox.list();
        assertThat(rooms.bean(Claims.class).all()).hasSameSizeAs(marks);
    }

    @Test
    void what_was_dropped_before_it_left_stays_free() {
        UUID person = knows("ines", "Ines", "");
        outbox.drop(approved(person, Route.LINKEDIN));
        into(rooms.again());
        UUID again = approved(person, Route.LINKEDIN);
        handover.copied(again);
        outbox.drop(again);
        into(rooms.again());
        assertThat(outbox.choose(person)).isEqualTo(new ChooseResult.AlreadyInvited());
    }

    @Test
    void what_an_import_learns_of_somebody_invited_is_kept_at_once() {
        pasted(imported("Ines,Okafor,https://www.linkedin.com/in/ines,,Mill,,02 Apr 2019"));
        bring("Ines,Okafor,https://www.linkedin.com/in/ines,new@example.com,Mill,,02 Apr 2019");
        rooms.change("delete from invitation_mark");
        rooms.change("delete from connection");
        into(rooms.again());
        UUID again = imported("I.,O.,,new@example.com,Bakery,,05 May 2020");
        assertThat(outbox.choose(again)).isEqualTo(new ChooseResult.AlreadyInvited());
    }

    @Test
    void what_two_invitations_share_stays_the_others_when_one_is_dropped() {
        UUID first = approved(imported("I.,Other,,ines@example.com,Bakery,,05 May 2020"), Route.LINKEDIN);
        pasted(brought("Ines,Okafor,https://www.linkedin.com/in/ines-2,,Mill,,02 Apr 2019"));
        bring("Ines,Okafor,https://www.linkedin.com/in/ines,ines@example.com,Mill,,02 Apr 2019");
        outbox.drop(first);
        connections.all().forEach(it -> invitations.deletePerson(it.id()));
        UUID again = imported("I.,O.,,ines@example.com,Bakery,,06 Jun 2021");
        assertThat(outbox.choose(again)).isEqualTo(new ChooseResult.AlreadyInvited());
        into(rooms.again());
        assertThat(outbox.choose(again)).isEqualTo(new ChooseResult.AlreadyInvited());
    }

    @Test
    void her_marks_are_claimed_once_more_when_the_link_leaves() {
        UUID one = approved(knows("ines", "Ines", ""), Route.LINKEDIN);
        rooms.change("delete from invitation_mark");
        handover.copied(one);
        assertThat(rooms.count("select count(*) from invitation_mark where invitation_id = '" + one + "'"))
                .isPositive();
    }

    @Test
    void two_entries_of_one_person_approved_in_two_databases_do_not_both_leave() {
        UUID byHand = approved(knows("ines", "Ines", ""), Route.LINKEDIN);
        UUID byMail = approved(knows("ines-2", "Ines", "ines@example.com"), Route.MAIL);
        UUID left = approved(knows("ines-3", "Ines", ""), Route.LINKEDIN);
        rooms.change("update connection set last = 'Person ines'");
        rooms.change("delete from invitation_mark");
        assertThat(handover.copied(left)).isPresent();
        assertThat(handover.copied(byHand)).isEmpty();
        assertThat(state(byHand)).isEqualTo(State.DROPPED);
        works(2);
        assertThat(rooms.mails).isEmpty();
        assertThat(state(byMail)).isEqualTo(State.DROPPED);
        assertThat(outbox.list()).extracting(Letter::id).containsExactly(left);
    }

    @Test
    void what_has_left_stays_hers_whatever_is_learned_of_her_later() {
        UUID person = knows("ines", "Ines", "");
        UUID id = approved(person, Route.LINKEDIN);
        Card card = handover.copied(id).orElseThrow();
        UUID mara = knows("mara", "Mara", "mara@example.com");
        pasted(mara);
        connections.delete(mara);
        rooms.change("update connection set address = 'mara@example.com', recipient = 'mara@example.com'");
        assertThat(handover.copied(id).orElseThrow().message()).isEqualTo(card.message());
        assertThat(state(id)).isEqualTo(State.APPROVED);
    }

    private UUID unknown(String name) {
        UUID id = approved(knows(name, "Ines", name + "@example.com"), Route.MAIL);
        rooms.everyMailNow(new SendResult.Unknown());
        works(2);
        assertThat(state(id)).isEqualTo(State.UNKNOWN);
        return id;
    }

    private void works(int times) {
        for (int i = 0; i < times; i++) {
            work();
            rooms.clock.pass(Duration.ofMinutes(5));
        }
    }
}
