package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import askfirst.subscription.TestRooms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Whatever way a link left and however it ended: its time is up after thirty days, and half a year later nothing but
/// fingerprints is left of it.
@OnBothDatabases
class ExpiryTest extends Outing {
    ExpiryTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_link_that_was_copied_and_nothing_more_ends() {
        ends("copied", Route.LINKEDIN, handover::copied);
    }

    @Test
    void a_link_that_was_exported_and_nothing_more_ends() {
        ends("exported", Route.FILE, handover::export);
    }

    @Test
    void a_link_in_a_mail_ends() {
        ends("mailed", Route.MAIL, _ -> works());
    }

    @Test
    void a_link_in_a_mail_that_came_back_ends() {
        ends("bounced", Route.MAIL, id -> {
            works();
            assertThat(handover.bounced(id)).isTrue();
        });
    }

    @Test
    void a_link_in_a_mail_of_which_nobody_knows_ends() {
        rooms.everyMailNow(new SendResult.Unknown());
        ends("unknown", Route.MAIL, _ -> works());
    }

    @Test
    void a_bare_link_that_was_printed_ends() {
        UUID person = knows("ines", "Ines", "");
        String code = code(((LinkResult.Link) invitations.linkFor(person)).url());
        ends(
                rooms.bean(InvitationRepository.class)
                        .ofConnection(person)
                        .orElseThrow()
                        .id(),
                code);
    }

    @Test
    void a_mail_that_waited_for_a_month_in_the_queue_is_sent_with_a_link_that_works() {
        UUID id = approved(knows("ines", "Ines", "ines@example.com"), Route.MAIL);
        mail.sendDue();
        rooms.clock.pass(Duration.ofDays(31));
        invitations.tidy();
        works();
        assertThat(state(id)).isEqualTo(State.SENT);
        assertThat(invitations.look(code(rooms.mails.getFirst().text()))).isEqualTo(new LookResult.Open());
    }

    @Test
    void a_mail_that_came_back_and_is_pasted_instead_waits_thirty_days_from_then() {
        UUID id = approved(knows("ines", "Ines", "ines@example.com"), Route.MAIL);
        works();
        handover.bounced(id);
        rooms.clock.pass(Duration.ofDays(25));
        handover.otherRoute(id);
        String code = code(handover.copied(id).orElseThrow().message());
        rooms.clock.pass(Duration.ofDays(29));
        invitations.tidy();
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Open());
        rooms.clock.pass(Duration.ofDays(2));
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Nothing());
    }

    @Test
    void half_a_year_after_any_end_no_text_is_left() {
        List<UUID> people = new ArrayList<>();
        for (String name : List.of("yes", "no", "never", "silent", "dropped", "bounced"))
            people.add(knows(name, "Ines", name + "@example.com"));
        invitations.accept(pasted(people.get(0)), TestRooms.asks("203.0.113.0/24", "yes@example.com"));
        invitations.decline(pasted(people.get(1)));
        invitations.never(pasted(people.get(2)), Optional.empty());
        pasted(people.get(3));
        outbox.drop(drafted(people.get(4)));
        UUID bounced = approved(people.get(5), Route.MAIL);
        works();
        handover.bounced(bounced);
        UUID waiting = drafted(knows("draft", "Ines", ""));
        rooms.clock.pass(Duration.ofDays(31));
        invitations.tidy();
        assertThat(rooms.count("select count(*) from invitation where text <> ''"))
                .isEqualTo(7);
        rooms.clock.pass(Duration.ofDays(181));
        invitations.tidy();
        rooms.deliveries.forget(rooms.clock.instant());
        assertThat(rooms.count("select count(*) from invitation where text <> '' or subject <> '' or drafted <> ''"))
                .as("only what still waits for the author has a text")
                .isEqualTo(1);
        assertThat(rooms.count("select count(*) from invitation where profile is not null"))
                .as("and who said yes may still say never")
                .isEqualTo(2);
        assertThat(state(waiting)).isEqualTo(State.DRAFT);
        assertThat(rooms.count("select count(*) from delivery where address = 'bounced@example.com'"))
                .isZero();
        assertThat(rooms.count("select count(*) from message where kind = 'LETTER'"))
                .isZero();
        for (int i : List.of(0, 1, 3, 5))
            assertThat(outbox.choose(people.get(i))).isEqualTo(new ChooseResult.AlreadyInvited());
        assertThat(outbox.choose(people.get(2))).isEqualTo(new ChooseResult.Suppressed());
    }

    private void ends(String name, Route route, Consumer<UUID> leave) {
        UUID id = approved(knows(name, "Ines", name + "@example.com"), route);
        leave.accept(id);
        ends(id, code(rooms.bean(Wording.class).link(id)));
    }

    private void ends(UUID id, String code) {
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Open());
        rooms.clock.pass(Duration.ofDays(29));
        invitations.tidy();
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Open());
        rooms.clock.pass(Duration.ofDays(2));
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Nothing());
        invitations.tidy();
        assertThat(state(id)).isEqualTo(State.EXPIRED);
        rooms.clock.pass(Duration.ofDays(180));
        invitations.tidy();
        assertThat(state(id)).isEqualTo(State.FORGOTTEN);
        assertThat(rooms.count(
                        "select count(*) from invitation where text <> '' or drafted <> '' or profile is not null"))
                .isZero();
    }

    private void works() {
        work();
        work();
    }
}
