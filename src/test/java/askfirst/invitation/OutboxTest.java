package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.connection.Tie;
import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.subscription.TestRooms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class OutboxTest extends Outing {
    OutboxTest(Engine engine) {
        super(engine);
    }

    @Test
    void a_draft_says_what_is_known_of_its_person_and_keeps_its_link_back() {
        UUID id = drafted(knows("priya", "PRIYA", ""));
        Letter letter = outbox.look(id).orElseThrow();
        assertThat(letter.text())
                .contains(
                        "Hello Priya,",
                        "since the spring of 2019",
                        "we built the library together",
                        "“Rain”, http://localhost:8080/issues/rain/",
                        "{{personal_link}}");
        assertThat(letter.badges()).contains(new Badge.Unchanged(), new Badge.CheckTheGreeting());
        assertThat(rooms.tables().toString()).doesNotContain("/i/");
    }

    @Test
    void nothing_is_approved_that_was_not_opened() {
        UUID id = drafted(knows("ines", "Ines", ""));
        assertThat(outbox.approve(id, Route.LINKEDIN)).isEqualTo(new ApproveResult.NotOpened());
        outbox.look(id);
        assertThat(outbox.approve(id, Route.LINKEDIN)).isEqualTo(new ApproveResult.NotOpened());
        outbox.open(id);
        assertThat(outbox.approve(id, Route.LINKEDIN)).isEqualTo(new ApproveResult.Approved());
        assertThat(outbox.approve(id, Route.LINKEDIN)).isEqualTo(new ApproveResult.NoDraft());
    }

    @Test
    void what_nobody_knows_has_to_be_written_by_hand_first() {
        UUID person = knows("ines", "Ines", "");
        connections.reason(person, "");
        UUID id = drafted(person);
        Letter letter = outbox.open(id).orElseThrow();
        assertThat(letter.badges()).contains(new Badge.Unfilled("because"));
        assertThat(outbox.approve(id, Route.LINKEDIN)).isInstanceOf(ApproveResult.Unfinished.class);
        String mended = letter.text().replace("{{because}}", "you lent me your barn");
        assertThat(outbox.edit(id, letter.version(), letter.subject(), mended)).isInstanceOf(EditResult.Edited.class);
        assertThat(outbox.edit(id, letter.version(), letter.subject(), "late " + mended))
                .isEqualTo(new EditResult.Stale());
        assertThat(outbox.edit(id, letter.version() + 1, "x", "without a link")).isInstanceOf(EditResult.Refused.class);
        assertThat(outbox.approve(id, Route.LINKEDIN)).isEqualTo(new ApproveResult.Approved());
    }

    @Test
    void what_was_changed_since_the_author_saw_it_is_not_approved() {
        Letter seen = outbox.open(drafted(knows("ines", "Ines", ""))).orElseThrow();
        outbox.edit(seen.id(), seen.version(), seen.subject(), seen.text() + " A line from another tab.");
        assertThat(outbox.approve(seen.id(), seen.version(), Route.LINKEDIN)).isEqualTo(new ApproveResult.Stale());
        assertThat(state(seen.id())).isEqualTo(State.DRAFT);
        assertThat(outbox.approve(seen.id(), seen.version() + 1, Route.LINKEDIN))
                .isEqualTo(new ApproveResult.Approved());
    }

    @Test
    void when_and_how_somebody_was_invited_before_is_remembered() {
        UUID first = knows("ines", "Ines", "ines@example.com");
        assertThat(outbox.invitedBefore(first)).isEmpty();
        pasted(first);
        var earlier = Optional.of(new Earlier(LocalDate.of(2026, 11, 30), Optional.of(Route.LINKEDIN)));
        assertThat(outbox.invitedBefore(first)).isEqualTo(earlier);
        connections.delete(first);
        UUID again = knows("other", "Ines", "ines@example.com");
        assertThat(outbox.invitedBefore(again)).as("by her address").isEqualTo(earlier);
        rooms.change("delete from invitation");
        assertThat(outbox.invitedBefore(again)).isEmpty();
    }

    @Test
    void whom_the_author_talked_to_in_the_last_two_weeks_waits() {
        UUID person = knows("ines", "Ines", "");
        connections.talked(person, LocalDate.of(2026, 11, 24));
        UUID id = chosen(person);
        assertThat(rounds.begin(ROUND, List.of(id)))
                .isInstanceOfSatisfying(
                        RoundResult.Begun.class,
                        begun -> assertThat(begun.onHold()).isEqualTo(1));
        assertThat(outbox.look(id).orElseThrow().holdUntil()).contains(LocalDate.of(2026, 12, 8));
        rooms.clock.pass(Duration.ofDays(9));
        invitations.tidy();
        assertThat(state(id)).isEqualTo(State.DRAFT);
        connections.talked(person, LocalDate.of(2026, 12, 9));
        outbox.open(id);
        assertThat(outbox.approve(id, Route.LINKEDIN))
                .isEqualTo(new ApproveResult.TalkedLately(LocalDate.of(2026, 12, 23)));
        assertThat(state(id)).isEqualTo(State.ON_HOLD);
    }

    @Test
    void close_ones_come_first_because_they_are_worth_a_line_of_their_own() {
        UUID known = knows("a", "Ada", "");
        UUID close = knows("b", "Berta", "");
        UUID loose = knows("c", "Carla", "");
        connections.tie(close, Optional.of(Tie.CLOSE));
        connections.tie(loose, Optional.of(Tie.LOOSE));
        List.of(known, close, loose).forEach(this::drafted);
        assertThat(outbox.list())
                .extracting(letter -> letter.person().orElseThrow().id())
                .containsExactly(close, known, loose);
        assertThat(outbox.list().getFirst().badges()).contains(new Badge.CloseTie());
    }

    @Test
    void what_was_dropped_before_it_left_may_be_taken_back_or_chosen_anew() {
        UUID person = knows("ines", "Ines", "");
        UUID id = approved(person, Route.LINKEDIN);
        assertThat(outbox.drop(id)).isTrue();
        assertThat(rooms.count("select count(*) from invitation_mark")).isZero();
        assertThat(outbox.takeBackDrop(id)).isTrue();
        assertThat(outbox.approve(id, Route.LINKEDIN)).isEqualTo(new ApproveResult.Approved());
        outbox.drop(id);
        UUID other = approved(person, Route.LINKEDIN);
        assertThat(outbox.takeBackDrop(id)).isFalse();
        handover.copied(other);
        assertThat(outbox.drop(other)).isTrue();
        assertThat(outbox.takeBackDrop(other)).isFalse();
        assertThat(outbox.choose(person)).isEqualTo(new ChooseResult.AlreadyInvited());
    }

    @Test
    void one_invitation_for_life_by_profile_and_by_address_and_after_a_delete() {
        UUID first = knows("ines", "Ines", "ines@example.com");
        pasted(first);
        assertThat(outbox.choose(first)).isEqualTo(new ChooseResult.AlreadyInvited());
        connections.delete(first);
        assertThat(outbox.choose(knows("ines", "Ines", ""))).isEqualTo(new ChooseResult.AlreadyInvited());
        assertThat(outbox.choose(knows("other", "Ines", "ines@example.com")))
                .isEqualTo(new ChooseResult.AlreadyInvited());
    }

    @Test
    void two_entries_of_one_person_do_not_both_pass() {
        UUID one = drafted(knows("ines", "Ines", ""));
        UUID person = knows("ines-2", "Ines", "");
        UUID other = drafted(person);
        rooms.change("update connection set last = 'Person ines' where id = '" + person + "'");
        outbox.open(one);
        outbox.open(other);
        assertThat(outbox.approve(one, Route.LINKEDIN)).isEqualTo(new ApproveResult.Approved());
        assertThat(outbox.approve(other, Route.LINKEDIN)).isEqualTo(new ApproveResult.AlreadyInvited());
        assertThat(state(other)).isEqualTo(State.DROPPED);
    }

    @Test
    void an_older_database_forgets_no_invitation() {
        UUID person = knows("ines", "Ines", "");
        UUID id = drafted(person);
        outbox.open(id);
        outbox.approve(id, Route.LINKEDIN);
        handover.copied(id);
        rooms.change("delete from invitation_mark");
        rooms.change("update invitation set state = 'DRAFT', left_at = null, route = null, approved_at = null");
        into(rooms.again());
        outbox.list();
        assertThat(state(id)).isEqualTo(State.HANDED_OVER);
        rooms.change("delete from invitation");
        assertThat(outbox.choose(person)).isEqualTo(new ChooseResult.AlreadyInvited());
    }

    @Test
    void who_said_never_is_not_chosen_drafted_approved_or_handed_over() {
        UUID chosen = knows("a", "Ada", "ada@example.com");
        UUID draft = knows("b", "Berta", "berta@example.com");
        UUID approved = knows("c", "Carla", "carla@example.com");
        UUID one = chosen(chosen);
        UUID two = drafted(draft);
        outbox.open(two);
        UUID three = approved(approved, Route.LINKEDIN);
        for (String name : List.of("ada", "berta", "carla")) rooms.suppress(name + "@example.com");
        assertThat(rounds.begin(ROUND, List.of(one)))
                .isInstanceOfSatisfying(
                        RoundResult.Begun.class, it -> assertThat(it.dropped()).isEqualTo(1));
        assertThat(outbox.approve(two, Route.LINKEDIN)).isEqualTo(new ApproveResult.Suppressed());
        assertThat(handover.queue()).isEmpty();
        assertThat(handover.copied(three)).isEmpty();
        assertThat(handover.handedOver(three)).isFalse();
        invitations.tidy();
        assertThat(state(three)).isEqualTo(State.DROPPED);
        assertThat(outbox.choose(chosen)).isEqualTo(new ChooseResult.Suppressed());
    }

    @Test
    void a_hundred_approvals_and_one_wins() throws Exception {
        UUID id = drafted(knows("ines", "Ines", ""));
        outbox.open(id);
        assertThat(Crowds.atOnce(100, () -> outbox.approve(id, Route.LINKEDIN)))
                .containsOnlyOnce(new ApproveResult.Approved());
    }

    @Test
    void a_round_is_not_begun_with_a_field_nobody_knows() {
        assertThat(rounds.begin(new NewRound("x", "y", "Hello {{frist}} {{personal_link}}"), List.of()))
                .isInstanceOfSatisfying(
                        RoundResult.Refused.class,
                        refused -> assertThat(refused.mistakes())
                                .extracting(TextMistake::message)
                                .anyMatch(it -> it.contains("Did you mean {{first}}?")));
        assertThat(rooms.count("select count(*) from round")).isZero();
    }

    @Test
    void three_real_people_see_the_text_first_the_oddest_name_among_them() {
        UUID odd = chosen(knows("odd", "J.", ""));
        List<UUID> chosen = List.of(
                chosen(knows("a", "Ada", "")), chosen(knows("b", "Berta", "")), chosen(knows("c", "Carla", "")), odd);
        List<Preview> previews = rounds.preview(ROUND, chosen);
        assertThat(previews).hasSize(3);
        assertThat(previews.getFirst().text()).startsWith("Hello,\n");
        assertThat(TestRooms.SITE.author()).isNotEmpty();
    }

    @Test
    void a_note_for_a_request_to_connect_is_whole_sentences() {
        UUID id = approved(knows("ines", "Ines", ""), Route.LINKEDIN);
        assertThat(handover.card(id).orElseThrow().note().text()).contains("“Rain”.");
    }
}
