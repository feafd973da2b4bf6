package askfirst.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A letter to one person that invites her to nothing: the same outbox and the same routes, no link, no mark for life.
@OnBothDatabases
class LettersWithoutInvitationTest extends Outing {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    LettersWithoutInvitationTest(Engine engine) {
        super(engine);
    }

    @Test
    void it_is_drafted_with_a_greeting_and_goes_only_once_something_stands_in_it() {
        UUID id = written(knows("ines", "Ines", ""));
        Letter letter = outbox.look(id).orElseThrow();
        assertThat(letter.kind()).isEqualTo(Letter.Kind.LETTER);
        assertThat(letter.state()).isEqualTo(State.DRAFT);
        assertThat(letter.text()).isEqualTo("Hello Ines,");
        assertThat(outbox.approve(id, letter.version(), Route.LINKEDIN)).isEqualTo(new ApproveResult.NotOpened());
        outbox.open(id);
        assertThat(outbox.approve(id, letter.version(), Route.LINKEDIN)).isInstanceOf(ApproveResult.Unfinished.class);
        assertThat(outbox.edit(id, letter.version(), "Hello", "See {{personal_link}}"))
                .isInstanceOf(EditResult.Refused.class);
        assertThat(outbox.edit(id, letter.version(), "Hello", " \n")).isInstanceOf(EditResult.Refused.class);
        assertThat(outbox.edit(id, letter.version(), "Hello", "How is the barn?"))
                .isInstanceOf(EditResult.Edited.class);
        assertThat(outbox.approve(id, letter.version() + 1, Route.LINKEDIN)).isEqualTo(new ApproveResult.Approved());
    }

    @Test
    void it_is_pasted_without_any_link_and_they_have_talked_then() {
        UUID person = knows("ines", "Ines", "");
        UUID id = approvedLetter(person, Route.LINKEDIN);
        assertThat(handover.queue()).extracting(Card::id).containsExactly(id);
        assertThat(handover.copied(id).orElseThrow().message()).isEqualTo("How is the barn?");
        assertThat(person(person).lastTalked()).isEmpty();
        assertThat(handover.handedOver(id)).isTrue();
        assertThat(person(person).lastTalked()).contains(TODAY);
        assertThat(rooms.count("select count(*) from invitation_mark")).isZero();
        assertThat(outbox.list()).isEmpty();
    }

    @Test
    void by_mail_it_says_who_writes_and_how_to_stop_and_is_paced_like_any_other() {
        UUID person = knows("ines", "Ines", "ines@example.com");
        UUID id = approvedLetter(person, Route.MAIL);
        rooms.clock.pass(Duration.ofSeconds(1));
        approvedLetter(knows("mara", "Mara", "mara@example.com"), Route.MAIL);
        work();
        work();
        assertThat(rooms.mails).hasSize(1);
        assertThat(rooms.mails.getFirst().text())
                .contains("How is the barn?", "Anna Berg", "Hill Street 1", "reply and say so");
        assertThat(new String(rooms.mails.getFirst().bytes(), UTF_8))
                .contains("To: ines@example.com")
                .doesNotContain("/i/", "#never", "INVITE", "List-", "Auto-Submitted");
        assertThat(state(id)).isEqualTo(State.SENT);
        assertThat(person(person).lastTalked()).contains(TODAY);
    }

    @Test
    void of_one_that_nobody_knows_to_have_arrived_the_author_decides() {
        UUID person = knows("ines", "Ines", "ines@example.com");
        UUID id = approvedLetter(person, Route.MAIL);
        rooms.everyMailNow(new SendResult.Unknown());
        for (int i = 0; i < 5; i++) {
            work();
            rooms.clock.pass(Duration.ofHours(1));
        }
        assertThat(rooms.mails).hasSize(1);
        assertThat(state(id)).isEqualTo(State.UNKNOWN);
        assertThat(person(person).lastTalked()).isEmpty();
        assertThat(handover.arrived(id)).isTrue();
        assertThat(person(person).lastTalked()).contains(TODAY);
    }

    @Test
    void as_a_file_it_has_no_link_either() {
        UUID id = approvedLetter(knows("ines", "Ines", "ines@example.com"), Route.FILE);
        assertThat(new String(handover.export(id).orElseThrow().bytes(), UTF_8))
                .contains("How is the barn?", "If you would rather not hear from me")
                .doesNotContain("/i/");
        assertThat(handover.handedOver(id)).isTrue();
    }

    @Test
    void it_is_nobodys_invitation_and_one_may_be_written_beside_it_and_after_it() {
        UUID person = knows("ines", "Ines", "");
        UUID invited = chosen(person);
        UUID letter = approvedLetter(person, Route.LINKEDIN);
        assertThat(writing().write(person)).isEqualTo(new WriteResult.WrittenBefore(letter));
        assertThat(outbox.choose(person)).isEqualTo(new ChooseResult.ChosenBefore(invited, State.SELECTED));
        handover.copied(letter);
        handover.handedOver(letter);
        assertThat(writing().write(person)).isInstanceOf(WriteResult.Written.class);
        UUID mara = knows("mara", "Mara", "");
        pasted(mara);
        assertThat(writing().write(mara)).isInstanceOf(WriteResult.Written.class);
    }

    @Test
    void two_that_came_back_pause_the_mail_route_until_the_author_has_looked() {
        for (String name : List.of("ines", "mara", "zoe", "bo"))
            approvedLetter(knows(name, "Ines", name + "@example.com"), Route.MAIL);
        rooms.everyMailNow(new SendResult.Refused(550));
        for (int i = 0; i < 4; i++) {
            work();
            rooms.clock.pass(Duration.ofMinutes(3));
        }
        assertThat(rooms.mails).hasSize(2);
        assertThat(mail.pace().loose()).isEqualTo(Round.Standing.PAUSED_BY_BOUNCES);
        assertThat(rounds.paused()).isEmpty();
        mail.goOn();
        assertThat(mail.pace().loose()).isEqualTo(Round.Standing.GOES_ON);
        work();
        assertThat(rooms.mails).hasSize(3);
    }

    @Test
    void what_was_seen_and_is_erased_since_hides_nothing_that_comes_back_later() {
        for (int i = 0; i < 8; i++) approvedLetter(knows("p" + i, "Ines", "p" + i + "@example.com"), Route.MAIL);
        rooms.everyMailNow(new SendResult.Refused(550));
        for (int i = 0; i < 12; i++) {
            work();
            rooms.clock.pass(Duration.ofMinutes(3));
            if (i != 4) continue;
            assertThat(rooms.mails).hasSize(2);
            mail.goOn();
            rooms.change("delete from invitation where bounced_at is not null");
        }
        assertThat(rooms.mails).hasSize(4);
    }

    @Test
    void one_that_came_back_counts_together_with_one_of_a_round() {
        UUID ofRound = approved(knows("ines", "Ines", "ines@example.com"), Route.MAIL);
        rooms.everyMailNow(new SendResult.Refused(550));
        work();
        mail.sendDue();
        assertThat(state(ofRound)).isEqualTo(State.BOUNCED);
        assertThat(mail.pace().loose()).isEqualTo(Round.Standing.GOES_ON);
        rooms.clock.pass(Duration.ofMinutes(3));
        approvedLetter(knows("mara", "Mara", "mara@example.com"), Route.MAIL);
        work();
        mail.sendDue();
        assertThat(rounds.paused()).hasSize(1);
        assertThat(mail.pace().loose()).isEqualTo(Round.Standing.PAUSED_BY_BOUNCES);
        mail.goOn();
        assertThat(rounds.paused()).as("one alone is chance").isEmpty();
    }

    @Test
    void whom_the_author_talked_to_lately_waits_and_who_said_never_gets_none() {
        UUID talked = knows("ines", "Ines", "");
        UUID id = written(talked);
        connections.talked(talked, TODAY.minusDays(3));
        Letter edited = saysSomething(id);
        assertThat(outbox.approve(id, edited.version(), Route.LINKEDIN))
                .isEqualTo(new ApproveResult.TalkedLately(TODAY.plusDays(11)));
        rooms.clock.pass(Duration.ofDays(12));
        invitations.tidy();
        assertThat(state(id)).isEqualTo(State.DRAFT);
        UUID never = knows("mara", "Mara", "mara@example.com");
        UUID hers = approvedLetter(never, Route.MAIL);
        rooms.suppress("mara@example.com");
        work();
        invitations.tidy();
        assertThat(rooms.mails).isEmpty();
        assertThat(state(hers)).isEqualTo(State.DROPPED);
        assertThat(writing().write(never)).isEqualTo(new WriteResult.Suppressed());
        assertThat(writing().write(UUID.randomUUID())).isEqualTo(new WriteResult.Nobody());
    }

    @Test
    void what_was_dropped_is_a_draft_again_when_it_is_taken_back() {
        UUID id = approvedLetter(knows("ines", "Ines", ""), Route.LINKEDIN);
        assertThat(outbox.drop(id)).isTrue();
        assertThat(outbox.takeBackDrop(id)).isTrue();
        assertThat(state(id)).isEqualTo(State.DRAFT);
        assertThat(outbox.look(id).orElseThrow().text()).isEqualTo("How is the barn?");
    }

    @Test
    void half_a_year_later_its_text_is_gone() {
        UUID id = approvedLetter(knows("ines", "Ines", ""), Route.LINKEDIN);
        handover.copied(id);
        handover.handedOver(id);
        rooms.clock.pass(Duration.ofDays(31));
        invitations.tidy();
        rooms.clock.pass(Duration.ofDays(181));
        invitations.tidy();
        assertThat(rooms.tables().toString()).doesNotContain("How is the barn?");
    }

    private Writing writing() {
        return rooms.bean(Writing.class);
    }

    private UUID written(UUID person) {
        assertThat(writing().write(person)).isInstanceOf(WriteResult.Written.class);
        return ((WriteResult.WrittenBefore) writing().write(person)).letter();
    }

    private Letter saysSomething(UUID id) {
        Letter letter = outbox.open(id).orElseThrow();
        outbox.edit(id, letter.version(), "Hello", "How is the barn?");
        return outbox.look(id).orElseThrow();
    }

    private UUID approvedLetter(UUID person, Route route) {
        UUID id = written(person);
        Letter edited = saysSomething(id);
        assertThat(outbox.approve(id, edited.version(), route)).isEqualTo(new ApproveResult.Approved());
        return id;
    }

    @Test
    void a_mail_says_who_writes_in_a_paragraph_of_its_own() {
        approved(knows("ines", "Ines", "ines@example.com"), Route.MAIL);
        work();
        assertThat(rooms.mails.getFirst().text()).contains("#never\n\n");
    }
}
