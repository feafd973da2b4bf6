package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import askfirst.site.Site;
import askfirst.suppression.Reason;
import askfirst.token.Purpose;
import askfirst.token.Token;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class SubscriptionsTest {
    private static final String ANNA = "Reader@example.com";
    private final Engine engine;

    @TempDir
    Path data;

    private TestRooms rooms;

    SubscriptionsTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        rooms = new TestRooms(engine, data);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void nobody_is_a_reader_before_the_press() {
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(1);
        assertThat(rooms.subscriptions.look(rooms.confirmLink())).isInstanceOf(ConfirmResult.Waiting.class);
        assertThat(rooms.readers()).isEmpty();
    }

    @Test
    void the_press_makes_a_reader_and_a_receipt_of_everything_about_it() {
        rooms.ask(ANNA);
        rooms.work();
        rooms.clock.pass(Duration.ofHours(5));
        assertThat(rooms.subscriptions.confirm(rooms.confirmLink())).isInstanceOf(ConfirmResult.Confirmed.class);
        assertThat(rooms.readers()).singleElement().satisfies(reader -> {
            assertThat(reader.address().wire()).isEqualTo(ANNA);
            assertThat(reader.state()).isEqualTo(State.ACTIVE);
            assertThat(reader.since()).isEqualTo(rooms.clock.instant());
        });
        Consent consent = rooms.audit().entries().getFirst().consent().orElseThrow();
        assertThat(consent.address()).isEqualTo("reader@example.com");
        assertThat(consent.wording().lines())
                .containsExactly(
                        "One more press",
                        "Then “Letters & more” comes to your mailbox, about once a month.",
                        "Yes, send me the letter",
                        "You say yes to letters from Anna Berg, “Letters & more”, about once a month, and to nothing else."
                                + " Nobody else gets your address, and nothing tracks you."
                                + " Every letter has a link that stops it with one press.",
                        "It was not me");
        assertThat(consent.askedAt()).isEqualTo(rooms.clock.instant().minus(Duration.ofHours(5)));
        assertThat(consent.saidYesAt()).isEqualTo(rooms.clock.instant());
        assertThat(consent.mailId()).isEqualTo(rooms.mails.getFirst().id());
        assertThat(List.of(consent.page(), consent.began(), consent.locale(), consent.network()))
                .containsExactly("http://localhost:8080/", "form", "en-GB", "203.0.113.0/24");
    }

    @Test
    void of_a_hundred_presses_at_once_one_writes_the_receipt_and_all_are_told_the_truth() throws Exception {
        rooms.ask(ANNA);
        rooms.work();
        Token token = rooms.confirmLink();
        assertThat(atOnce(100, () -> rooms.subscriptions.confirm(token)))
                .hasSize(100)
                .allMatch(result -> result instanceof ConfirmResult.Confirmed);
        assertThat(rooms.count("select count(*) from consent")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from subscription")).isEqualTo(1);
    }

    @Test
    void yes_and_not_me_at_once_end_with_both_told_the_truth() throws Exception {
        for (int round = 0; round < 10; round++) {
            rooms.ask("r" + round + "@example.com");
            rooms.work();
            Token token = rooms.confirmLink();
            atOnce(
                    8,
                    () -> Thread.currentThread().threadId() % 2 == 0
                            ? rooms.subscriptions.confirm(token)
                            : rooms.subscriptions.notMe(token));
            rooms.subscriptions.notMe(token);
        }
        assertThat(rooms.readers()).noneMatch(reader -> reader.state() == State.ACTIVE);
    }

    @Test
    void a_press_after_three_days_is_too_late() {
        rooms.ask(ANNA);
        rooms.work();
        rooms.clock.pass(Duration.ofHours(72));
        assertThat(rooms.subscriptions.look(rooms.confirmLink())).isInstanceOf(ConfirmResult.LinkGone.class);
        assertThat(rooms.subscriptions.confirm(rooms.confirmLink())).isInstanceOf(ConfirmResult.LinkGone.class);
        assertThat(rooms.readers()).isEmpty();
    }

    @Test
    void a_token_opens_nothing_but_what_it_was_made_for() {
        rooms.becomesReader(ANNA);
        Token confirm = rooms.confirmLink();
        rooms.ask(ANNA);
        rooms.work();
        Token stop = rooms.stopLink();
        assertThat(rooms.subscriptions.stop(new Token(Purpose.STOP, confirm.value())))
                .isInstanceOf(StopResult.UnknownLink.class);
        assertThat(rooms.subscriptions.confirm(new Token(Purpose.CONFIRM, stop.value())))
                .isInstanceOf(ConfirmResult.LinkGone.class);
        assertThat(rooms.subscriptions.notMe(new Token(Purpose.CONFIRM, stop.value())))
                .isInstanceOf(NotMeResult.LinkGone.class);
        assertThat(rooms.readers()).allMatch(reader -> reader.state() == State.ACTIVE);
    }

    @Test
    void no_secret_is_stored_only_its_hash() {
        rooms.ask(ANNA);
        rooms.work();
        Token token = rooms.confirmLink();
        String leaked = "select count(*) from message where plain like '%" + token.value() + "%'";
        assertThat(rooms.count(leaked)).isZero();
        assertThat(rooms.count("select count(*) from link where hash = '" + token.value() + "'"))
                .isZero();
        assertThat(rooms.count("select count(*) from link where hash = '" + token.hash() + "'"))
                .isEqualTo(1);
    }

    @Test
    void not_me_deletes_the_request_and_may_be_pressed_again() {
        rooms.ask(ANNA);
        rooms.work();
        Token token = rooms.confirmLink();
        assertThat(rooms.subscriptions.notMe(token)).isInstanceOf(NotMeResult.Deleted.class);
        assertThat(rooms.subscriptions.notMe(token)).isInstanceOf(NotMeResult.Deleted.class);
        assertThat(rooms.subscriptions.confirm(token)).isInstanceOf(ConfirmResult.LinkGone.class);
        assertThat(rooms.count("select count(*) from request")).isZero();
        assertThat(rooms.readers()).isEmpty();
    }

    @Test
    void stopping_works_for_ever_and_as_often_as_it_is_pressed() {
        rooms.becomesReader(ANNA);
        rooms.ask(ANNA);
        rooms.work();
        Token stop = rooms.stopLink();
        rooms.clock.pass(Duration.ofDays(3_650));
        assertThat(rooms.subscriptions.stop(stop)).isInstanceOf(StopResult.Stopped.class);
        assertThat(rooms.subscriptions.stop(stop)).isInstanceOf(StopResult.Stopped.class);
        assertThat(rooms.readers()).allMatch(reader -> reader.state() == State.STOPPED);
    }

    @Test
    void an_old_yes_does_not_bring_back_who_stopped_but_a_new_one_does() {
        rooms.becomesReader(ANNA);
        Token old = rooms.confirmLink();
        rooms.ask(ANNA);
        rooms.work();
        rooms.subscriptions.stop(rooms.stopLink());
        assertThat(rooms.subscriptions.confirm(old)).isInstanceOf(ConfirmResult.LinkGone.class);
        assertThat(rooms.readers()).allMatch(reader -> reader.state() == State.STOPPED);
        rooms.clock.pass(Duration.ofHours(25));
        rooms.becomesReader(ANNA);
        assertThat(rooms.readers()).singleElement().matches(reader -> reader.state() == State.ACTIVE);
        assertThat(rooms.count("select count(*) from consent")).isEqualTo(2);
    }

    @Test
    void an_address_gets_one_confirmation_in_a_day_however_often_and_however_it_is_typed() throws Exception {
        atOnce(20, Executors.callable(() -> rooms.ask("Reader@Example.com")));
        rooms.ask("READER@example.com");
        assertThat(rooms.work()).isEqualTo(1);
        rooms.clock.pass(Duration.ofHours(23));
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(1);
        rooms.clock.pass(Duration.ofHours(1));
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(2);
    }

    @Test
    void not_me_buys_nobody_another_mail() {
        rooms.ask(ANNA);
        rooms.work();
        rooms.subscriptions.notMe(rooms.confirmLink());
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(1);
    }

    @Test
    void a_reader_who_asks_again_is_told_so_once_a_week() {
        rooms.becomesReader(ANNA);
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(2);
        assertThat(rooms.mails.getLast().subject()).contains("already");
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(2);
        rooms.clock.pass(Duration.ofDays(7));
        rooms.ask(ANNA);
        assertThat(rooms.work()).isEqualTo(3);
        assertThat(rooms.count("select count(*) from request")).isEqualTo(1);
    }

    @Test
    void a_suppressed_address_is_never_written_to() {
        rooms.suppressions.add(TestRooms.address("READER@example.com"), Reason.NEVER);
        rooms.ask(ANNA);
        assertThat(rooms.work()).isZero();
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
    void suppression_wins_between_the_mail_and_the_press() {
        rooms.ask(ANNA);
        rooms.work();
        rooms.suppressions.add(TestRooms.address(ANNA), Reason.NEVER);
        assertThat(rooms.subscriptions.confirm(rooms.confirmLink())).isInstanceOf(ConfirmResult.LinkGone.class);
        assertThat(rooms.readers()).isEmpty();
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
    void unconfirmed_requests_are_forgotten_after_a_week_and_leave_a_number() {
        rooms.ask(ANNA);
        rooms.work();
        rooms.clock.pass(Duration.ofDays(7).plusSeconds(1));
        rooms.subscriptions.tidy();
        assertThat(rooms.count("select count(*) from request")).isZero();
        assertThat(rooms.count("select count(*) from delivery")).isZero();
        assertThat(rooms.count("select count(*) from link")).isZero();
        assertThat(rooms.count("select times from tally where name = 'unconfirmed requests'"))
                .isEqualTo(1);
    }

    @Test
    void audit_finds_a_reader_nobody_can_account_for() {
        rooms.becomesReader(ANNA);
        assertThat(rooms.audit().unproven()).isEmpty();
        rooms.change("delete from consent");
        assertThat(rooms.audit().unproven())
                .singleElement()
                .matches(reader -> reader.address().wire().equals(ANNA));
    }

    @Test
    void audit_is_not_fooled_by_a_receipt_that_was_changed() {
        rooms.becomesReader(ANNA);
        rooms.change("update consent set wording = 'anything you like'");
        assertThat(rooms.audit().unproven()).hasSize(1);
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

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> all = Collections.nCopies(times, work);
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(all)) results.add(each.get());
            return results;
        }
    }
}
