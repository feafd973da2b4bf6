package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How many letters leave by mail, and when none does.
@OnBothDatabases
class PacingTest extends Outing {
    PacingTest(Engine engine) {
        super(engine);
    }

    @Test
    void twenty_a_day_also_when_one_that_came_back_goes_another_way() {
        List<UUID> letters = mails(25);
        work(30);
        assertThat(rooms.mails).hasSize(20);
        handover.bounced(letters.getFirst());
        handover.otherRoute(letters.getFirst());
        work(10);
        assertThat(rooms.mails).hasSize(20);
        assertThat(mail.pace().today()).isEqualTo(20);
    }

    @Test
    void twenty_a_day_also_when_one_of_yesterday_leaves_once_more() {
        rooms.everyMailNow(new SendResult.Unknown());
        List<UUID> unknown = mails(3);
        work(5);
        assertThat(rooms.mails).hasSize(3);
        rooms.mails.clear();
        rooms.everyMailNow(new SendResult.Sent());
        rooms.clock.pass(Duration.ofDays(1));
        mails(20);
        unknown.forEach(id -> assertThat(handover.notArrived(id)).isTrue());
        work(40);
        assertThat(rooms.mails).hasSize(20);
    }

    @Test
    void twenty_a_day_also_after_an_older_database_is_back() {
        mails(25);
        UUID pasted = approved(knows("pasted", "Ines", ""), Route.LINKEDIN);
        handover.copied(pasted);
        work(30);
        assertThat(rooms.mails).hasSize(20);
        // as the backup of this morning has it
        rooms.change("update invitation set state = 'APPROVED', left_at = null, handed_over_at = null,"
                + " expires_at = null, delivery_id = null");
        rooms.change("delete from delivery");
        rooms.change("delete from departure");
        into(rooms.again());
        work(10);
        assertThat(rooms.mails).isEmpty();
        assertThat(mail.pace().today()).isEqualTo(20);
    }

    @Test
    void two_nevers_pause_the_mail_route_whichever_rounds_they_came_from() {
        mails(3);
        for (int i = 0; i < 2; i++) {
            work();
            invitations.never(code(rooms.mails.getLast().text()), Optional.empty());
            rooms.clock.pass(Duration.ofMinutes(3));
        }
        work();
        assertThat(rooms.mails).hasSize(2);
        assertThat(rounds.paused()).hasSize(2).allMatch(it -> it.mail() == Round.Standing.PAUSED_BY_NEVERS);
        rounds.goOn(rounds.paused().getFirst().id());
        assertThat(rounds.paused()).isEmpty();
        work();
        assertThat(rooms.mails).hasSize(3);
    }

    @Test
    void every_mail_comes_back_and_the_route_pauses_however_many_were_pasted() {
        List<UUID> chosen = inOneRound(46, 41);
        for (UUID id : chosen.subList(0, 41)) {
            handover.copied(id);
            handover.handedOver(id);
        }
        rooms.everyMailNow(new SendResult.Refused(550));
        work(8);
        assertThat(rooms.mails).as("two of two came back").hasSize(2);
    }

    @Test
    void a_mail_that_came_back_is_not_forgotten_when_the_letter_goes_another_way() {
        mails(4);
        rooms.everyMailNow(new SendResult.Refused(550));
        work(3);
        mail.sendDue();
        assertThat(rooms.mails).as("of two rounds").hasSize(2);
        for (Letter each : outbox.in(State.BOUNCED))
            assertThat(handover.otherRoute(each.id())).isTrue();
        work(3);
        assertThat(rooms.mails).hasSize(2);
        rounds.paused().forEach(it -> rounds.goOn(it.id()));
        work(1);
        assertThat(rooms.mails).hasSize(3);
    }

    @Test
    void what_was_seen_and_is_erased_since_hides_nothing_that_comes_back_later() {
        inOneRound(8, 0);
        rooms.everyMailNow(new SendResult.Refused(550));
        work(4);
        assertThat(rooms.mails).hasSize(2);
        rounds.paused().forEach(it -> rounds.goOn(it.id()));
        rooms.change("delete from invitation where bounced_at is not null");
        work(8);
        assertThat(rooms.mails).hasSize(4);
    }

    @Test
    void a_pause_with_much_waiting_costs_next_to_nothing_every_moment() {
        List<UUID> chosen = inOneRound(152, 2);
        for (UUID id : chosen.subList(0, 2))
            invitations.never(code(handover.copied(id).orElseThrow().message()), Optional.empty());
        mail.sendDue();
        // the fastest of them, because this machine may do something else meanwhile
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long began = System.nanoTime();
            mail.sendDue();
            fastest = Math.min(fastest, System.nanoTime() - began);
        }
        assertThat(Duration.ofNanos(fastest))
                .as("three times a second, all day")
                .isLessThan(Duration.ofMillis(100));
        assertThat(rooms.mails).isEmpty();
    }

    private List<UUID> mails(int count) {
        List<UUID> letters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String slug = "p" + UUID.randomUUID();
            letters.add(approved(knows(slug, "Ines", slug + "@example.com"), Route.MAIL));
        }
        return letters;
    }

    private void work(int times) {
        for (int i = 0; i < times; i++) {
            work();
            rooms.clock.pass(Duration.ofMinutes(3));
        }
    }
}
