package askfirst.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import askfirst.suppression.InvitedFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class MailRouteTest extends Outing {
    MailRouteTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_letter_is_plain_text_to_one_person_with_her_link_and_the_way_to_stop() {
        approved(knows("ines", "Ines", "ines@example.com"), Route.MAIL);
        work();
        String raw = new String(rooms.mails.getFirst().bytes(), UTF_8);
        assertThat(raw)
                .contains("To: ines@example.com", "Content-Type: text/plain", "Hill Street 1", "#never")
                .doesNotContain("Auto-Submitted", "List-", "text/html", "multipart", "INVITE--");
        assertThat(invitations.look(code(rooms.mails.getFirst().text()))).isEqualTo(new LookResult.Open());
        work();
        assertThat(rooms.count("select count(*) from invitation where state = 'SENT'"))
                .isEqualTo(1);
    }

    @Test
    void letters_leave_one_at_a_time_in_working_hours_twenty_a_day_and_a_hundred_a_week() {
        for (int i = 0; i < 130; i++) approved(knows("p" + i, "Ines", "p" + i + "@example.com"), Route.MAIL);
        work();
        work();
        assertThat(rooms.mails).hasSize(1);
        rooms.clock.pass(Duration.ofSeconds(44));
        work();
        assertThat(rooms.mails).hasSize(1);
        rooms.clock.pass(Duration.ofSeconds(77));
        work();
        assertThat(rooms.mails).hasSize(2);
        // a Monday, 9 h in Berlin, to Saturday
        List<Integer> days = new ArrayList<>();
        for (int day = 0; day < 8; day++) {
            int before = rooms.mails.size();
            for (int minute = 0; minute < 60 * 24; minute += 3) {
                if (minute < 60) mail.sendDue();
                work();
                rooms.clock.pass(Duration.ofMinutes(3));
            }
            days.add(rooms.mails.size() - before);
        }
        assertThat(days).containsExactly(18, 20, 20, 20, 20, 0, 0, 20);
    }

    @Test
    void at_night_and_on_sundays_nothing_leaves() {
        approved(knows("ines", "Ines", "ines@example.com"), Route.MAIL);
        rooms.clock.pass(Duration.ofHours(8));
        work();
        assertThat(rooms.mails).isEmpty();
        rooms.clock.pass(Duration.ofHours(16).plusDays(5));
        work();
        assertThat(rooms.mails).isEmpty();
    }

    @Test
    void two_nevers_pause_a_round_until_the_author_has_seen_them() {
        List<UUID> chosen = new ArrayList<>();
        for (int i = 0; i < 4; i++) chosen.add(chosen(knows("p" + i, "Ines", "p" + i + "@example.com")));
        rounds.begin(ROUND, chosen);
        for (UUID id : chosen) {
            outbox.open(id);
            outbox.approve(id, Route.MAIL);
        }
        for (int i = 0; i < 2; i++) {
            work();
            invitations.never(code(rooms.mails.getLast().text()), Optional.empty());
            rooms.clock.pass(Duration.ofMinutes(3));
        }
        work();
        assertThat(rooms.mails).hasSize(2);
        Round round = rounds.list().getFirst();
        assertThat(round.mail()).isEqualTo(Round.Standing.PAUSED_BY_NEVERS);
        rounds.goOn(round.id());
        work();
        assertThat(rooms.mails).hasSize(3);
    }

    @Test
    void two_bounced_mails_pause_a_round_and_each_may_go_the_other_way_once() {
        List<UUID> chosen = new ArrayList<>();
        for (int i = 0; i < 3; i++) chosen.add(chosen(knows("p" + i, "Ines", "p" + i + "@example.com")));
        rounds.begin(ROUND, chosen);
        for (UUID id : chosen) {
            outbox.open(id);
            outbox.approve(id, Route.MAIL);
        }
        rooms.everyMailNow(new SendResult.Refused(550));
        for (int i = 0; i < 4; i++) {
            work();
            rooms.clock.pass(Duration.ofMinutes(3));
        }
        assertThat(rooms.mails).hasSize(2);
        assertThat(rounds.list().getFirst().mail()).isEqualTo(Round.Standing.PAUSED_BY_BOUNCES);
        UUID bounced = chosen.stream()
                .filter(id -> state(id) == State.BOUNCED)
                .findFirst()
                .orElseThrow();
        assertThat(handover.otherRoute(bounced)).isTrue();
        handover.copied(bounced);
        assertThat(handover.handedOver(bounced)).isTrue();
        assertThat(handover.bounced(bounced)).isFalse();
        assertThat(handover.otherRoute(bounced)).isFalse();
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
    void a_letter_for_her_own_mail_program_counts_as_left_and_not_as_sent() {
        UUID id = approved(knows("ines", "Ines", "ines@example.com"), Route.FILE);
        String file = new String(handover.export(id).orElseThrow().bytes(), UTF_8);
        assertThat(file).contains("To: ines@example.com", "Subject: A letter, if you like");
        assertThat(state(id)).isEqualTo(State.APPROVED);
        assertThat(outbox.look(id).orElseThrow().leftAt()).isPresent();
        assertThat(handover.handedOver(id)).isTrue();
        assertThat(state(id)).isEqualTo(State.HANDED_OVER);
    }

    @Test
    void whoever_has_no_address_gets_no_mail() {
        UUID id = drafted(knows("ines", "Ines", ""));
        outbox.open(id);
        assertThat(outbox.approve(id, Route.MAIL)).isEqualTo(new ApproveResult.NoAddress());
    }

    @Test
    void a_card_to_paste_has_the_link_the_way_to_stop_and_a_note_without_any() {
        UUID id = approved(knows("ines", "Ines", ""), Route.LINKEDIN);
        Card card = handover.card(id).orElseThrow();
        assertThat(card.message())
                .contains("Hello Ines", "one press here says so for good", "#never")
                .doesNotContainPattern("/i/\\w");
        assertThat(card.note().text()).doesNotContain("http", "{{").hasSizeLessThanOrEqualTo(200);
        assertThat(card.isLong()).isFalse();
        assertThat(card.copied()).isEmpty();
        assertThat(state(id)).isEqualTo(State.APPROVED);
        assertThat(handover.handedOver(id))
                .as("what nobody copied was not pasted")
                .isFalse();
        Card copied = handover.copied(id).orElseThrow();
        assertThat(invitations.look(code(copied.message()))).isEqualTo(new LookResult.Open());
        assertThat(copied.length()).isEqualTo(card.length());
        assertThat(handover.card(id)).contains(copied);
        assertThat(state(id)).isEqualTo(State.APPROVED);
        assertThat(handover.handedOver(id)).isTrue();
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
