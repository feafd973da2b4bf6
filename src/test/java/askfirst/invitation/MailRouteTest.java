package askfirst.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    void whoever_has_no_address_gets_no_mail() {
        UUID id = drafted(knows("ines", "Ines", ""));
        outbox.open(id);
        assertThat(outbox.approve(id, Route.MAIL)).isEqualTo(new ApproveResult.NoAddress());
    }
}
