package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.connection.Connection;
import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.subscription.TestRooms;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A never outlasts her leaving the address book, and her coming back under whatever she is known by.
@OnBothDatabases
class NeverLastsTest extends Outing {
    private static final String PROFILE = "https://www.linkedin.com/in/ines";

    NeverLastsTest(Engine engine) {
        super(engine);
    }

    @Test
    void by_her_name_and_day_when_nothing_else_is_known_of_her() {
        String code = pasted(imported("Ines,Okafor,,,Mill,,02 Apr 2019"));
        invitations.never(code, Optional.empty());
        deleteEverybody();
        assertNeverWrittenTo(imported("Ines,Okafor," + PROFILE + ",ines@example.com,Other,,02 Apr 2019"));
    }

    @Test
    void by_her_name_and_day_when_she_was_deleted_before_she_answered() {
        String code = pasted(imported("Ines,Okafor,,,Mill,,02 Apr 2019"));
        deleteEverybody();
        assertThat(invitations.never(code, Optional.empty())).isEqualTo(new NeverResult.Kept());
        assertNeverWrittenTo(imported("Ines,Okafor," + PROFILE + ",,Mill,,02 Apr 2019"));
    }

    @Test
    void by_each_of_her_marks_when_she_was_deleted_before_she_answered() {
        String code = pasted(imported("Ines,Okafor," + PROFILE + ",ines@example.com,Mill,,02 Apr 2019"));
        deleteEverybody();
        invitations.never(code, Optional.empty());
        assertThat(rooms.suppressions.contains(TestRooms.address("ines@example.com")))
                .isTrue();
        for (String row : List.of(
                "Ines,Okafor,,,Mill,,02 Apr 2019",
                "Ines,Married," + PROFILE + ",,Mill,,05 May 2020",
                "I.,O.,,ines@example.com,Mill,,06 Jun 2021")) {
            assertNeverWrittenTo(imported(row));
            deleteEverybody();
        }
    }

    @Test
    void by_what_is_learnt_of_her_afterwards() {
        UUID person = imported("Ines,Okafor," + PROFILE + ",,Mill,,02 Apr 2019");
        invitations.never(pasted(person), Optional.empty());
        imported("Ines,Married," + PROFILE + ",new@example.com,Mill,,02 Apr 2019");
        assertThat(rooms.suppressions.contains(TestRooms.address("new@example.com")))
                .as("what a file says changes nothing about a mailbox")
                .isFalse();
        deleteEverybody();
        assertNeverWrittenTo(imported("I.,O.,,new@example.com,Mill,,06 Jun 2021"));
        deleteEverybody();
        into(rooms.again());
        rooms.change("delete from suppression");
        rooms.change("delete from invitation_mark");
        into(rooms.again());
        assertNeverWrittenTo(imported("Ines,Married,,,Mill,,02 Apr 2019"));
    }

    @Test
    void by_what_another_entry_of_hers_was_known_by_that_was_invited_too() {
        pasted(imported("I.,Other,,ines@example.com,Bakery,,05 May 2020"));
        String code = pasted(brought("Ines,Okafor,https://www.linkedin.com/in/ines-2,,Mill,,02 Apr 2019"));
        bring("Ines,Okafor," + PROFILE + ",ines@example.com,Mill,,02 Apr 2019");
        deleteEverybody();
        invitations.never(code, Optional.empty());
        assertNeverWrittenTo(imported("I.,Other,,ines@example.com,Bakery,,05 May 2020"));
    }

    @Test
    void when_the_author_said_it() {
        connections.never(imported("Ines,Okafor,,,Mill,,02 Apr 2019"));
        deleteEverybody();
        assertNeverWrittenTo(imported("Ines,Okafor," + PROFILE + ",,Mill,,02 Apr 2019"));
    }

    @Test
    void when_she_said_it_in_her_mailbox() {
        imported("Ines,Okafor," + PROFILE + ",ines@example.com,Mill,,02 Apr 2019");
        rooms.suppress("ines@example.com");
        deleteEverybody();
        assertNeverWrittenTo(imported("Ines,Okafor,,,Mill,,02 Apr 2019"));
    }

    @Test
    void when_she_said_it_in_her_mailbox_and_the_newest_file_has_another() {
        imported("Ines,Okafor," + PROFILE + ",ines@example.com,Mill,,02 Apr 2019");
        rooms.suppress("ines@example.com");
        UUID person = imported("Ines,Okafor," + PROFILE + ",new@example.com,Mill,,02 Apr 2019");
        assertThat(person(person).address()).contains(TestRooms.address("new@example.com"));
        assertNeverWrittenTo(person);
    }

    @Test
    void when_a_file_says_that_somebody_else_has_her_mailbox() {
        imported("Ines,Okafor," + PROFILE + ",ines@example.com,Mill,,02 Apr 2019");
        rooms.suppress("ines@example.com");
        bring("I.,O.,https://www.linkedin.com/in/ines-2,ines@example.com,Bakery,,06 Jun 2021");
        assertThat(connections.all()).hasSize(2).allMatch(Connection::isSuppressed);
    }

    @Test
    void when_an_address_book_says_that_she_has_another_mailbox() {
        imported("Ines,Okafor," + PROFILE + ",new@example.com,Mill,,02 Apr 2019");
        rooms.suppress("old@example.com");
        importFile("First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,"
                + "Website 1 - Label,Website 1 - Value\n"
                + "Ines,Okafor,,* myContacts,* Work,old@example.com,Profile," + PROFILE + "\n");
        assertNeverWrittenTo(connections.all().getFirst().id());
    }

    @Test
    void when_it_was_said_in_the_second_mailbox_of_a_contact() {
        importFile("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                + "Ines,Okafor,,,Mill,,02 Apr 2019\nJo,Known,,jo@example.com,Bakery,,05 May 2020\n");
        rooms.suppress("private@example.com");
        rooms.suppress("home@example.com");
        importFile("First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,"
                + "E-mail 2 - Label,E-mail 2 - Value\n"
                + "Ines,Okafor,Mill,* myContacts,* Work,work@example.com,Home,private@example.com\n"
                + "Jo,K.,,* myContacts,* Home,home@example.com,Work,jo@example.com\n");
        assertThat(connections.all()).hasSize(2).allMatch(Connection::isSuppressed);
    }

    @Test
    void when_an_older_database_knows_no_such_invitation() {
        String code = pasted(imported("Ines,Okafor," + PROFILE + ",,Mill,,02 Apr 2019"));
        rooms.change("delete from invitation_mark");
        rooms.change("delete from invitation");
        into(rooms.again());
        assertThat(invitations.never(code, Optional.empty())).isEqualTo(new NeverResult.Kept());
        assertNeverWrittenTo(connections.all().getFirst().id());
    }

    @Test
    void whoever_said_never_to_a_letter_in_the_queue_gets_it_at_no_address_of_hers() {
        approved(imported("Ines,Okafor," + PROFILE + ",old@example.com,Mill,,02 Apr 2019"), Route.MAIL);
        mail.sendDue();
        imported("Ines,Okafor," + PROFILE + ",new@example.com,Mill,,02 Apr 2019");
        rooms.suppressions.add(TestRooms.address("new@example.com"), askfirst.suppression.Reason.NEVER);
        work();
        assertThat(rooms.mails).isEmpty();
    }

    @Test
    void a_letter_in_the_queue_is_taken_back_by_whom_it_is_about_and_not_by_where_it_goes() {
        approved(imported("Ines,Okafor," + PROFILE + ",old@example.com,Mill,,02 Apr 2019"), Route.MAIL);
        mail.sendDue();
        UUID person = imported("Ines,Okafor," + PROFILE + ",new@example.com,Mill,,02 Apr 2019");
        rooms.suppress("new@example.com");
        assertThat(rooms.count("select count(*) from delivery where state = 'SKIPPED'"))
                .isEqualTo(1);
        rooms.change("update delivery set state = 'QUEUED'");
        connections.never(person);
        assertThat(rooms.count("select count(*) from delivery where state = 'SKIPPED'"))
                .isEqualTo(1);
    }

    @Test
    void a_letter_in_the_queue_is_taken_back_when_its_person_is_deleted() {
        UUID person = imported("Ines,Okafor," + PROFILE + ",ines@example.com,Mill,,02 Apr 2019");
        UUID id = approved(person, Route.MAIL);
        mail.sendDue();
        invitations.deletePerson(person);
        work();
        assertThat(rooms.mails).isEmpty();
        work();
        assertThat(state(id)).isEqualTo(State.DROPPED);
    }

    @Test
    void what_waits_for_somebody_is_dropped_when_she_is_deleted() {
        UUID selected = chosen(knows("a", "Ada", ""));
        UUID draft = drafted(knows("b", "Berta", ""));
        UUID approved = approved(knows("c", "Carla", ""), Route.LINKEDIN);
        UUID held = chosen(knows("d", "Dora", ""));
        outbox.hold(
                held,
                rooms.clock
                        .instant()
                        .atZone(TestRooms.SITE.zone())
                        .toLocalDate()
                        .plusDays(3));
        deleteEverybody();
        assertThat(List.of(selected, draft, approved, held))
                .extracting(this::state)
                .containsOnly(State.DROPPED);
        assertThat(rooms.count("select count(*) from invitation_mark")).isZero();
        assertThat(outbox.choose(knows("c", "Carla", ""))).isInstanceOf(ChooseResult.Chosen.class);
    }

    @Test
    void a_link_that_has_left_answers_when_its_person_is_deleted() {
        UUID person = knows("ines", "Ines", "");
        UUID id = approved(person, Route.LINKEDIN);
        String code = code(handover.copied(id).orElseThrow().message());
        invitations.deletePerson(person);
        invitations.tidy();
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Open());
        assertThat(invitations.decline(code)).isEqualTo(new DeclineResult.Declined());
        assertThat(invitations.look(code)).isEqualTo(new LookResult.Answered());
    }

    @Test
    void nobody_writes_to_somebody_whom_the_address_book_has_lost() {
        UUID draft = drafted(knows("b", "Berta", ""));
        outbox.open(draft);
        UUID approved = approved(knows("c", "Carla", ""), Route.LINKEDIN);
        UUID mailed = approved(knows("d", "Dora", "dora@example.com"), Route.MAIL);
        rooms.change("delete from connection");
        assertThat(outbox.approve(draft, Route.LINKEDIN)).isNotEqualTo(new ApproveResult.Approved());
        assertThat(handover.queue()).isEmpty();
        assertThat(handover.copied(approved)).isEmpty();
        work();
        assertThat(rooms.mails).isEmpty();
        invitations.tidy();
        assertThat(List.of(draft, approved, mailed)).extracting(this::state).containsOnly(State.DROPPED);
    }

    private void assertNeverWrittenTo(UUID person) {
        assertThat(person(person).isSuppressed()).isTrue();
        assertThat(outbox.choose(person)).isEqualTo(new ChooseResult.Suppressed());
        assertThat(invitations.linkFor(person)).isEqualTo(new LinkResult.Suppressed());
    }

    private void deleteEverybody() {
        for (Connection each : connections.all()) invitations.deletePerson(each.id());
        assertThat(connections.all()).isEmpty();
    }
}
