package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import askfirst.site.Site;
import askfirst.suppression.Reason;
import askfirst.token.Token;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the row to the mailbox: what a mail says, and that it goes once.
@OnBothDatabases
class MailingTest extends WithRooms {
    MailingTest(Engine engine) {
        super(engine);
    }

    @Test
    void what_a_killed_process_had_in_its_hands_is_taken_up_at_the_next_start() {
        rooms.ask(ANNA);
        rooms.work();
        rooms.change("update delivery set state = 'SENDING', lease_end = timestamp '2027-01-01 00:00:00'");
        assertThat(rooms.work()).isEqualTo(1);
        rooms.deliveries.takeUpAgain();
        assertThat(rooms.work()).isEqualTo(2);
    }

    @Test
    void suppression_wins_between_queueing_and_sending() {
        rooms.ask(ANNA);
        rooms.subscriptions.answerRequests();
        rooms.suppressions.add(TestRooms.address(ANNA), Reason.NEVER);
        assertThat(rooms.work()).isZero();
        assertThat(rooms.count("select count(*) from delivery where state = 'SKIPPED'"))
                .isEqualTo(1);
    }

    @Test
    void every_mail_says_who_writes_why_from_where_and_carries_its_link() {
        rooms.becomesReader(ANNA);
        rooms.ask(ANNA);
        rooms.work();
        assertThat(rooms.mails).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.text()).contains("Anna Berg", "Hill Street 1", "You get this", "http://localhost:8080/");
            assertThat(mail.html()).contains("Hill Street 1").doesNotContain("<img", "<script", "<link");
            assertThat(mail.text() + mail.html()).doesNotContainIgnoringCase(ANNA);
        });
    }

    @Test
    void until_there_is_a_postal_address_the_mail_says_so(@TempDir Path other) {
        var site = TestRooms.SITE;
        var homeless = new Site(
                site.title(),
                site.author(),
                site.description(),
                site.language(),
                site.zone(),
                site.baseUrl(),
                site.signupUrl(),
                site.rhythm(),
                Optional.empty(),
                site.sender(),
                site.theme(),
                site.links(),
                site.typography());
        try (TestRooms unready = new TestRooms(engine, other, homeless)) {
            unready.becomesReader(ANNA);
            assertThat(unready.readers()).hasSize(1);
            assertThat(unready.mails.getFirst().text()).contains("The postal address is not written yet");
            assertThat(unready.mails.getFirst().html()).contains("The postal address is not written yet");
        }
    }

    @Test
    void a_mail_that_did_not_get_through_is_tried_again_and_every_copy_works() {
        rooms.everyMailNow(new SendResult.Unknown());
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(1);
        Token first = rooms.confirmLink();
        rooms.everyMailNow(new SendResult.TryLater(451));
        assertThat(rooms.work()).isEqualTo(1);
        rooms.clock.pass(Duration.ofMinutes(1));
        assertThat(rooms.work()).isEqualTo(2);
        rooms.clock.pass(Duration.ofMinutes(5));
        rooms.everyMailNow(new SendResult.Sent());
        assertThat(rooms.work()).isEqualTo(3);
        rooms.clock.pass(Duration.ofDays(1));
        assertThat(rooms.work()).isEqualTo(3);
        assertThat(rooms.mails)
                .extracting(mail -> mail.id())
                .containsOnly(rooms.mails.getFirst().id());
        assertThat(rooms.subscriptions.look(rooms.confirmLink())).isInstanceOf(ConfirmResult.Waiting.class);
        assertThat(rooms.subscriptions.confirm(first)).isInstanceOf(ConfirmResult.Confirmed.class);
    }

    @Test
    void a_mail_that_was_refused_is_not_tried_again() {
        rooms.everyMailNow(new SendResult.Refused(550));
        rooms.ask(ANNA);
        rooms.work();
        rooms.clock.pass(Duration.ofDays(2));
        assertThat(rooms.work()).isEqualTo(1);
    }

    @Test
    void a_mail_whose_sender_died_is_sent_when_its_lease_has_ended() {
        rooms.ask(ANNA);
        rooms.subscriptions.answerRequests();
        rooms.change("update delivery set state = 'SENDING', attempts = 1, lease_end = due_at");
        assertThat(rooms.work()).isZero();
        rooms.clock.pass(Duration.ofMinutes(3));
        assertThat(rooms.work()).isEqualTo(1);
    }

    @Test
    void two_workers_never_send_one_mail_twice() throws Exception {
        for (int i = 0; i < 20; i++) rooms.ask("reader" + i + "@example.com");
        atOnce(4, rooms::work);
        rooms.work();
        assertThat(rooms.mails).hasSize(20).doesNotHaveDuplicates();
        assertThat(rooms.mails).extracting(mail -> mail.to().wire()).doesNotHaveDuplicates();
    }
}
