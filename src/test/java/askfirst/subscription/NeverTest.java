package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import askfirst.token.Token;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class NeverTest extends WithRooms {
    NeverTest(Engine engine) {
        super(engine);
    }

    @Test
    void never_again_ends_the_request_and_every_later_one_in_silence() {
        Token token = askedAndMailed();
        assertThat(rooms.subscriptions.never(token)).isEqualTo(new NeverResult.Blocked());
        assertThat(rooms.subscriptions.confirm(token)).isEqualTo(new ConfirmResult.NeverAgain());
        assertThat(rooms.subscriptions.look(token)).isEqualTo(new ConfirmResult.NeverAgain());
        rooms.clock.pass(Duration.ofDays(100));
        rooms.ask("READER@example.com");
        assertThat(rooms.work()).isEqualTo(1);
        assertThat(rooms.readers()).isEmpty();
        assertThat(
                        rooms.count(
                                "select count(*) from request where state <> 'CONFIRMED' and asked_at > timestamp '2027-01-01 00:00:00'"))
                .isZero();
    }

    @Test
    void never_by_a_stop_link_ends_the_subscription_beyond_any_undo() {
        rooms.becomesReader(ANNA);
        rooms.ask(ANNA);
        rooms.work();
        Token stop = rooms.stopLink();
        rooms.subscriptions.stop(stop);
        rooms.subscriptions.never(stop);
        StopResult never = new StopResult.NeverAgain();
        assertThat(rooms.subscriptions.undo(stop)).isEqualTo(never);
        assertThat(rooms.subscriptions.pause(stop, Pause.ONE_MONTH)).isEqualTo(never);
        assertThat(rooms.subscriptions.stop(stop)).isEqualTo(never);
        assertThat(rooms.readers()).allMatch(reader -> reader.state() == State.STOPPED);
    }

    @Test
    void it_beats_every_confirmation_that_was_mailed_before() {
        Token first = askedAndMailed();
        rooms.clock.pass(Duration.ofHours(25));
        Token second = askedAndMailed();
        rooms.subscriptions.never(second);
        assertThat(List.of(rooms.subscriptions.confirm(first), rooms.subscriptions.confirm(second)))
                .containsOnly(new ConfirmResult.NeverAgain());
        assertThat(rooms.readers()).isEmpty();
    }

    @Test
    void it_takes_back_what_waits_to_be_sent() {
        rooms.everyMailNow(new SendResult.TryLater(451));
        Token token = askedAndMailed();
        rooms.subscriptions.never(token);
        assertThat(rooms.count("select count(*) from delivery where state = 'SKIPPED'"))
                .isEqualTo(1);
        rooms.clock.pass(Duration.ofHours(1));
        assertThat(rooms.work()).isEqualTo(1);
    }

    @Test
    void an_older_database_that_was_restored_forgets_none() {
        rooms.subscriptions.never(askedAndMailed());
        rooms.change("delete from suppression");
        rooms.close();
        rooms = new TestRooms(engine, data);
        rooms.clock.pass(Duration.ofDays(2));
        rooms.ask(ANNA);
        assertThat(rooms.work()).isZero();
    }

    @Test
    void she_comes_back_even_if_the_restored_database_still_has_her_as_a_reader() {
        rooms.manages(ANNA);
        Token stop = rooms.stopLink();
        rooms.clock.pass(Duration.ofDays(2));
        rooms.subscriptions.never(stop);
        rooms.change("update subscription set state = 'ACTIVE'");
        int before = rooms.mails.size();
        rooms.subscriptions.comeBack(stop, "203.0.113.0/24");
        assertThat(rooms.work()).isEqualTo(before + 1);
        assertThat(rooms.subscriptions.confirm(rooms.confirmLink())).isEqualTo(new ConfirmResult.Confirmed());
        assertThat(rooms.count("select count(*) from consent"))
                .as("each yes has its receipt")
                .isEqualTo(2);
    }

    @Test
    void by_a_stop_link_it_holds_for_the_mailbox_the_letters_left_too() {
        Token manage = rooms.manages(ANNA);
        Token stop = rooms.stopLink();
        rooms.subscriptions.changeAddress(manage, TestRooms.asks("203.0.113.0/24", "new@example.net"));
        rooms.work();
        rooms.subscriptions.confirm(rooms.confirmLink());
        rooms.subscriptions.never(stop);
        for (String address : List.of(ANNA, "new@example.net"))
            assertThat(rooms.suppressions.contains(TestRooms.address(address))).isTrue();
    }

    @Test
    void only_the_press_that_her_own_link_leads_to_lifts_it() {
        Token token = askedAndMailed();
        rooms.subscriptions.never(token);
        rooms.clock.pass(Duration.ofDays(2));
        assertThat(rooms.subscriptions.comeBack(token, "203.0.113.0/24")).isEqualTo(new ReturnResult.Asked());
        assertThat(rooms.work()).isEqualTo(2);
        assertThat(rooms.mails.getLast().subject()).isEqualTo("Shall I write to you again?");
        assertThat(rooms.suppressions.contains(TestRooms.address(ANNA))).isTrue();
        rooms.ask(ANNA);
        assertThat(rooms.work()).as("the form alone").isEqualTo(2);

        Token back = rooms.confirmLink();
        assertThat(rooms.subscriptions.look(back)).isEqualTo(new ConfirmResult.Waiting(Rhythm.EVERY_LETTER));
        assertThat(rooms.subscriptions.confirm(back)).isEqualTo(new ConfirmResult.Confirmed());
        assertThat(rooms.suppressions.contains(TestRooms.address(ANNA))).isFalse();
        assertThat(rooms.readers()).allMatch(reader -> reader.state() == State.ACTIVE);
        assertThat(rooms.audit().unproven()).isEmpty();
        assertThat(rooms.audit().entries().getFirst().consent().orElseThrow().began())
                .isEqualTo("own link");
        assertThat(rooms.subscriptions.look(token)).isEqualTo(new ConfirmResult.Withdrawn());
    }

    @Test
    void what_was_lifted_stays_so_at_the_next_start() {
        Token token = askedAndMailed();
        rooms.subscriptions.never(token);
        rooms.subscriptions.comeBack(token, "203.0.113.0/24");
        rooms.work();
        rooms.subscriptions.confirm(rooms.confirmLink());
        rooms.nextStart();
        assertThat(rooms.suppressions.contains(TestRooms.address(ANNA))).isFalse();
    }

    @Test
    void a_never_after_the_wish_wins_over_it() {
        Token token = askedAndMailed();
        rooms.subscriptions.never(token);
        rooms.everyMailNow(new SendResult.TryLater(451));
        rooms.subscriptions.comeBack(token, "203.0.113.0/24");
        assertThat(rooms.work()).isEqualTo(2);
        Token back = rooms.confirmLink();
        rooms.clock.pass(Duration.ofMinutes(1));
        rooms.subscriptions.never(back);
        rooms.clock.pass(Duration.ofHours(1));
        assertThat(rooms.work()).isEqualTo(2);
        assertThat(rooms.subscriptions.confirm(back)).isEqualTo(new ConfirmResult.NeverAgain());
        assertThat(rooms.readers()).isEmpty();
    }

    @Test
    void her_own_link_asks_once_a_day_too() {
        Token token = askedAndMailed();
        rooms.subscriptions.never(token);
        rooms.subscriptions.comeBack(token, "203.0.113.0/24");
        rooms.subscriptions.comeBack(token, "203.0.113.0/24");
        assertThat(rooms.work()).isEqualTo(2);
    }

    @Test
    void of_a_hundred_presses_at_once_one_is_written_down() throws Exception {
        Token token = askedAndMailed();
        assertThat(atOnce(100, () -> rooms.subscriptions.never(token))).containsOnly(new NeverResult.Blocked());
        assertThat(rooms.count("select count(*) from suppression")).isEqualTo(1);
        assertThat(Files.readAllLines(data.resolve("never")))
                .filteredOn(line -> !line.isEmpty())
                .hasSize(1);
    }

    @Test
    void yes_no_and_never_at_once_end_with_never() throws Exception {
        for (int round = 0; round < 10; round++) {
            rooms.ask("r" + round + "@example.com");
            rooms.work();
            Token token = rooms.confirmLink();
            AtomicInteger press = new AtomicInteger();
            atOnce(9, () -> switch (press.getAndIncrement() % 3) {
                case 0 -> rooms.subscriptions.confirm(token);
                case 1 -> rooms.subscriptions.never(token);
                default -> rooms.subscriptions.notMe(token);
            });
            assertThat(rooms.subscriptions.look(token)).isEqualTo(new ConfirmResult.NeverAgain());
        }
        assertThat(rooms.readers()).noneMatch(reader -> reader.state() == State.ACTIVE);
        assertThat(rooms.count("select count(*) from request")).isZero();
    }

    @Test
    void a_link_we_have_forgotten_names_no_mailbox() {
        Token token = askedAndMailed();
        rooms.clock.pass(Duration.ofDays(8));
        rooms.subscriptions.tidy();
        assertThat(rooms.subscriptions.never(token)).isEqualTo(new NeverResult.UnknownLink());
        assertThat(rooms.subscriptions.look(token)).isEqualTo(new ConfirmResult.UnknownLink());
    }

    private Token askedAndMailed() {
        rooms.ask(ANNA);
        rooms.work();
        return rooms.confirmLink();
    }

    @Test
    void a_restored_database_that_still_calls_her_a_reader_lets_her_come_back_by_a_new_yes() {
        rooms.becomesReader(ANNA);
        Token stop = rooms.stopLinkOf(rooms.readers().getFirst());
        rooms.clock.pass(Duration.ofDays(1));
        rooms.subscriptions.never(stop);
        rooms.change("update subscription set state = 'ACTIVE', undo_until = null");
        rooms.change("delete from suppression");
        rooms.nextStart();
        rooms.clock.pass(Duration.ofDays(1));
        rooms.subscriptions.comeBack(stop, "203.0.113.0/24");
        rooms.work();
        assertThat(rooms.subscriptions.confirm(rooms.confirmLink())).isEqualTo(new ConfirmResult.Confirmed());
        Subscriber reader = rooms.readers().getFirst();
        assertThat(reader.since()).isEqualTo(rooms.clock.instant());
        assertThat(rooms.consents(reader)).extracting(Consent::began).containsExactly("own link", "form");
    }
}
