package askfirst.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.connection.Connection;
import askfirst.connection.Tie;
import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whatever is learnt of somebody after she was invited is hers for life, too.
@OnBothDatabases
class OneForLifeTest extends Outing {
    private static final String PROFILE = "https://www.linkedin.com/in/ines";

    OneForLifeTest(Engine engine) {
        super(engine);
    }

    @Test
    void by_an_address_and_a_name_that_a_later_file_has() {
        pasted(imported("Ines,Okafor," + PROFILE + ",,Mill,,02 Apr 2019"));
        bring("Ines,Married," + PROFILE + ",ines@example.com,Mill,,02 Apr 2019");
        deleteEverybody();
        assertInvitedBefore(imported("I.,O.,,ines@example.com,Mill,,06 Jun 2021"));
        deleteEverybody();
        assertInvitedBefore(imported("Ines,Married,,,Mill,,02 Apr 2019"));
    }

    @Test
    void by_a_profile_that_a_later_file_has() {
        pasted(imported("Ines,Okafor,,,Mill,,02 Apr 2019"));
        bring("Ines,Okafor," + PROFILE + ",,Mill,,02 Apr 2019");
        deleteEverybody();
        assertInvitedBefore(imported("Ines,Married," + PROFILE + ",,Mill,,05 May 2020"));
    }

    @Test
    void by_an_address_that_a_later_file_replaced() {
        UUID person = imported("Ines,Okafor," + PROFILE + ",old@example.com,Mill,,02 Apr 2019");
        drafted(person);
        bring("Ines,Okafor," + PROFILE + ",new@example.com,Mill,,02 Apr 2019");
        UUID id = ((ChooseResult.ChosenBefore) outbox.choose(person)).invitation();
        outbox.open(id);
        outbox.approve(id, Route.LINKEDIN);
        handover.copied(id);
        bring("Ines,Okafor," + PROFILE + ",newest@example.com,Mill,,02 Apr 2019");
        deleteEverybody();
        assertInvitedBefore(imported("I.,O.,,new@example.com,Mill,,06 Jun 2021"));
        deleteEverybody();
        assertInvitedBefore(imported("I.,O.,,newest@example.com,Mill,,06 Jun 2021"));
    }

    @Test
    void by_an_address_the_author_said_is_hers() {
        pasted(imported("Ines,Okafor," + PROFILE + ",,Mill,,02 Apr 2019"));
        bring("Ines,Okafor,https://www.linkedin.com/in/other,,Bakery,,03 Mar 2018");
        importFile("First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value\n"
                + "Ines,Okafor,,* myContacts,* Work,ines@example.com\n");
        var question = connections.questions().getFirst();
        UUID hers = connections.all().stream()
                .filter(it -> it.company().equals("Mill"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(connections.answer(question.id(), Optional.of(hers))).isTrue();
        deleteEverybody();
        assertInvitedBefore(imported("I.,O.,,ines@example.com,Mill,,06 Jun 2021"));
    }

    @Test
    void through_an_older_database() {
        UUID id = approved(imported("Ines,Okafor," + PROFILE + ",,Mill,,02 Apr 2019"), Route.LINKEDIN);
        handover.copied(id);
        bring("Ines,Okafor," + PROFILE + ",ines@example.com,Mill,,02 Apr 2019");
        invitations.tidy();
        deleteEverybody();
        rooms.change("delete from invitation_mark");
        rooms.change("delete from invitation");
        into(rooms.again());
        assertInvitedBefore(imported("I.,O.,,ines@example.com,Mill,,06 Jun 2021"));
    }

    @Test
    void even_when_it_comes_out_after_the_approval_that_somebody_was_invited_before() {
        pasted(imported("Ines,Okafor," + PROFILE + ",ines@example.com,Mill,,02 Apr 2019"));
        deleteEverybody();
        UUID other = imported("Ines,Married,,,Mill,,05 May 2020");
        UUID pasted = approved(other, Route.LINKEDIN);
        bring("Ines,Married," + PROFILE + ",,Mill,,05 May 2020");
        assertThat(handover.queue()).isEmpty();
        assertThat(handover.copied(pasted)).isEmpty();
        invitations.tidy();
        assertThat(state(pasted)).isEqualTo(State.DROPPED);
        assertInvitedBefore(other);
    }

    @Test
    void nor_does_a_letter_by_mail_leave_then() {
        pasted(imported("Ines,Okafor," + PROFILE + ",,Mill,,02 Apr 2019"));
        deleteEverybody();
        approved(imported("Ines,Married,,ines@example.com,Mill,,05 May 2020"), Route.MAIL);
        bring("Ines,Married," + PROFILE + ",ines@example.com,Mill,,05 May 2020");
        work();
        assertThat(rooms.mails).isEmpty();
    }

    private void assertInvitedBefore(UUID person) {
        assertThat(outbox.choose(person)).isEqualTo(new ChooseResult.AlreadyInvited());
        assertThat(invitations.linkFor(person)).isEqualTo(new LinkResult.AlreadyInvited());
    }

    private void deleteEverybody() {
        for (Connection each : connections.all()) invitations.deletePerson(each.id());
    }

    @Test
    void a_choice_is_the_last_thing_so_no_older_review_is_taken_back() {
        UUID ines = knows("ines", "Ines", "");
        connections.tie(ines, Optional.of(Tie.CLOSE));
        outbox.choose(knows("bo", "Bo", ""));
        assertThat(connections.undo()).isEmpty();
        assertThat(person(ines).tie()).contains(Tie.CLOSE);
    }
}
