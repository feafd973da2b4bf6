package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.connection.Tie;
import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.subscription.TestRooms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What keeps a letter from being approved, put off or taken back.
@OnBothDatabases
class ObjectionsTest extends Outing {
    ObjectionsTest(Engine engine) {
        super(engine);
    }

    @Test
    void without_a_mail_account_nothing_is_approved_for_the_mailbox_and_no_invitation_is_spent() {
        into(rooms.again(TestRooms.WITHOUT_ACCOUNT));
        UUID id = drafted(knows("ines", "Ines", "ines@example.com"));
        outbox.open(id);
        assertThat(outbox.approve(id, Route.MAIL)).isEqualTo(new ApproveResult.NoMailbox());
        assertThat(state(id)).isEqualTo(State.DRAFT);
        assertThat(rooms.count("select count(*) from invitation_mark")).isZero();
        assertThat(outbox.approve(id, Route.FILE)).isEqualTo(new ApproveResult.Approved());
    }

    @Test
    void what_was_approved_for_the_mailbox_waits_while_there_is_no_mail_account() {
        UUID id = approved(knows("ines", "Ines", "ines@example.com"), Route.MAIL);
        into(rooms.again(TestRooms.WITHOUT_ACCOUNT));
        work();
        assertThat(rooms.mails).isEmpty();
        assertThat(outbox.look(id).orElseThrow().leftAt()).isEmpty();
        assertThat(rooms.count("select count(*) from delivery")).isZero();
    }

    @Test
    void what_was_written_down_for_sending_waits_too_while_its_mail_account_is_gone() {
        UUID id = approved(knows("ines", "Ines", "ines@example.com"), Route.MAIL);
        mail.sendDue();
        into(rooms.again(TestRooms.WITHOUT_ACCOUNT));
        work();
        rooms.clock.pass(Duration.ofDays(40));
        invitations.tidy();
        work();
        assertThat(rooms.mails).isEmpty();
        assertThat(state(id)).isEqualTo(State.APPROVED);
        assertThat(mail.pace().written()).isEqualTo(1);
        rooms.ask("reader@example.com");
        rooms.work();
        assertThat(rooms.mails).as("what was asked for leaves").hasSize(1);
        into(rooms.again());
        work();
        mail.sendDue();
        assertThat(rooms.mails).hasSize(1);
        assertThat(state(id)).isEqualTo(State.SENT);
        assertThat(mail.pace().written()).isZero();
    }

    @Test
    void a_close_one_gets_no_letter_that_nobody_wrote_a_word_of() {
        UUID close = knows("ines", "Ines", "");
        connections.tie(close, Optional.of(Tie.CLOSE));
        List<UUID> chosen = List.of(chosen(close), chosen(knows("bo", "Bo", "")));
        rounds.begin(ROUND, chosen);
        UUID hers = chosen.getFirst();
        Letter letter = outbox.open(hers).orElseThrow();
        assertThat(outbox.approve(hers, Route.LINKEDIN)).isEqualTo(new ApproveResult.CloseUnchanged());
        outbox.edit(hers, letter.version(), letter.subject(), letter.text().replace("Would you like it?", "Like it?"));
        assertThat(outbox.approve(hers, Route.LINKEDIN))
                .as("what is only left out is no word of its own")
                .isEqualTo(new ApproveResult.CloseUnchanged());
        outbox.edit(hers, letter.version() + 1, letter.subject(), letter.text() + "\n\nHow is the boat?");
        assertThat(outbox.approve(hers, Route.LINKEDIN)).isEqualTo(new ApproveResult.Approved());
        outbox.open(chosen.getLast());
        assertThat(outbox.approve(chosen.getLast(), Route.LINKEDIN)).isEqualTo(new ApproveResult.Approved());
    }

    @Test
    void what_waits_because_of_not_now_is_not_said_to_wait_because_of_a_talk() {
        UUID person = knows("ines", "Ines", "");
        UUID id = drafted(person);
        outbox.open(id);
        connections.notNow(person, LocalDate.of(2027, 3, 1));
        connections.talked(person, connections.today());
        assertThat(outbox.approve(id, Route.LINKEDIN)).isEqualTo(new ApproveResult.NotNow(LocalDate.of(2027, 3, 1)));
        assertThat(state(id)).isEqualTo(State.ON_HOLD);
    }

    @Test
    void a_hold_has_a_day_to_come_that_a_database_can_keep() {
        UUID id = drafted(knows("ines", "Ines", ""));
        LocalDate today = connections.today();
        for (LocalDate day : List.of(LocalDate.of(2020, 1, 1), today, LocalDate.MAX, today.plusYears(11)))
            assertThat(outbox.hold(id, day)).isEqualTo(new HoldResult.NoDay());
        assertThat(state(id)).isEqualTo(State.DRAFT);
        assertThat(outbox.hold(id, today.plusDays(1))).isEqualTo(new HoldResult.Held(today.plusDays(1)));
        outbox.drop(id);
        assertThat(outbox.hold(id, today.plusDays(1))).isEqualTo(new HoldResult.NotHeld());
    }

    @Test
    void two_drops_of_one_person_taken_back_at_once_are_one_and_a_refusal() throws Exception {
        for (int round = 0; round < 20; round++) {
            UUID person = knows("p" + round, "Ines", "");
            UUID one = drafted(person);
            outbox.drop(one);
            UUID two = drafted(person);
            outbox.drop(two);
            List<UUID> both = new ArrayList<>(List.of(one, two));
            assertThat(Crowds.atOnce(2, () -> outbox.takeBackDrop(next(both)))).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void a_drop_taken_back_while_she_is_chosen_anew_flies_nowhere() throws Exception {
        for (int round = 0; round < 20; round++) {
            UUID person = knows("p" + round, "Ines", "");
            UUID dropped = drafted(person);
            outbox.drop(dropped);
            List<UUID> both = new ArrayList<>(List.of(dropped, person));
            Crowds.atOnce(2, () -> {
                UUID mine = next(both);
                return mine.equals(person) ? (Object) outbox.choose(person) : outbox.takeBackDrop(mine);
            });
            assertThat(rooms.count("select count(*) from invitation where chosen = '" + person + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void how_much_is_the_rounds_is_told_of_the_text_as_it_was_filled_in() {
        UUID id = drafted(knows("ines", "Ines", ""));
        Letter letter = outbox.open(id).orElseThrow();
        assertThat(letter.badges()).contains(new Badge.Unchanged());
        assertThat(letter.sameness()).isEqualTo(100);
        outbox.edit(id, letter.version(), letter.subject(), letter.text() + "\nHow is the boat you built?");
        assertThat(outbox.look(id).orElseThrow().sameness()).isBetween(70, 99);
    }

    @Test
    void a_rounds_numbers_add_up_when_a_copied_letter_is_dropped() {
        UUID id = approved(knows("ines", "Ines", ""), Route.LINKEDIN);
        handover.copied(id);
        outbox.drop(id);
        RoundNumbers it = rounds.list().getFirst().numbers();
        assertThat(it.asked()).isZero();
        assertThat(it.answered() + it.open() + it.expired() + it.bounced()).isZero();
        assertThat(outbox.wroteBack(id)).isTrue();
        it = rounds.list().getFirst().numbers();
        assertThat(it.asked()).isEqualTo(1).isEqualTo(it.answered());
    }

    @Test
    void who_wrote_back_though_the_mail_came_back_is_counted_once() {
        UUID id = approved(knows("ines", "Ines", "ines@example.com"), Route.MAIL);
        work();
        mail.sendDue();
        assertThat(handover.bounced(id)).isTrue();
        assertThat(outbox.wroteBack(id)).isTrue();
        RoundNumbers it = rounds.list().getFirst().numbers();
        assertThat(it.answered() + it.open() + it.expired() + it.bounced()).isEqualTo(it.asked());
        rooms.clock.pass(Duration.ofDays(31));
        invitations.tidy();
        it = rounds.list().getFirst().numbers();
        assertThat(it.answered() + it.open() + it.expired() + it.bounced()).isEqualTo(it.asked());
    }

    @Test
    void a_letter_is_found_by_how_its_id_begins_wherever_it_stands() {
        UUID id = approved(knows("ines", "Ines", ""), Route.LINKEDIN);
        handover.copied(id);
        handover.handedOver(id);
        String beginning = id.toString().substring(0, 8);
        assertThat(outbox.beginningWith(beginning)).extracting(Letter::id).containsExactly(id);
        assertThat(outbox.beginningWith(beginning.toUpperCase(java.util.Locale.ROOT)))
                .hasSize(1);
        for (String odd : List.of("", "%", "_", id + "0", "no-such", "' or 1=1"))
            assertThat(outbox.beginningWith(odd)).as(odd).isEmpty();
    }

    @Test
    void nobody_wrote_back_to_a_letter_that_has_not_left() {
        assertThat(outbox.wroteBack(drafted(knows("ines", "Ines", "")))).isFalse();
    }

    private static UUID next(List<UUID> all) {
        synchronized (all) {
            return all.removeFirst();
        }
    }
}
