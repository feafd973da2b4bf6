package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.mail.SendResult;
import askfirst.token.Purpose;
import askfirst.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Leaving, and saying that it was somebody else.
@OnBothDatabases
class StopTest extends WithRooms {
    StopTest(Engine engine) {
        super(engine);
    }

    @Test
    void not_me_deletes_the_request_and_may_be_pressed_again() {
        rooms.ask(ANNA);
        rooms.work();
        Token token = rooms.confirmLink();
        assertThat(rooms.subscriptions.notMe(token)).isInstanceOf(NotMeResult.Deleted.class);
        assertThat(rooms.subscriptions.notMe(token)).isInstanceOf(NotMeResult.Deleted.class);
        assertThat(rooms.subscriptions.confirm(token)).isInstanceOf(ConfirmResult.Withdrawn.class);
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
        rooms.subscriptions.tidy();
        assertThat(rooms.subscriptions.pause(stop, Pause.ONE_MONTH)).isInstanceOf(StopResult.Reading.class);
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
        assertThat(rooms.subscriptions.confirm(old)).isInstanceOf(ConfirmResult.Left.class);
        assertThat(rooms.readers()).allMatch(reader -> reader.state() == State.STOPPED);
        rooms.clock.pass(Duration.ofHours(25));
        rooms.becomesReader(ANNA);
        assertThat(rooms.readers()).singleElement().matches(reader -> reader.state() == State.ACTIVE);
        assertThat(rooms.count("select count(*) from consent")).isEqualTo(2);
    }

    @Test
    void a_stop_can_be_taken_back_for_ten_minutes_with_the_same_consent() {
        Token stop = readerWithStopLink();
        Subscriber before = rooms.readers().getFirst();
        assertThat(rooms.subscriptions.stop(stop))
                .isEqualTo(
                        new StopResult.Stopped(Optional.of(rooms.clock.instant().plus(Duration.ofMinutes(10)))));
        rooms.clock.pass(Duration.ofMinutes(9));
        assertThat(rooms.subscriptions.undo(stop)).isEqualTo(new StopResult.Reading(before));
        assertThat(rooms.count("select count(*) from consent")).isEqualTo(1);
    }

    @Test
    void undo_does_not_bring_back_whom_no_letter_reached() {
        Token stop = readerWithStopLink();
        rooms.change("update subscription set state = 'UNREACHABLE'");
        assertThat(rooms.subscriptions.stop(stop)).isEqualTo(new StopResult.Stopped(Optional.empty()));
        assertThat(rooms.subscriptions.undo(stop)).isEqualTo(new StopResult.Stopped(Optional.empty()));
    }

    @Test
    void after_ten_minutes_undo_does_nothing() {
        Token stop = readerWithStopLink();
        rooms.subscriptions.stop(stop);
        rooms.clock.pass(Duration.ofMinutes(10));
        assertThat(rooms.subscriptions.undo(stop)).isEqualTo(new StopResult.Stopped(Optional.empty()));
        assertThat(rooms.subscriptions.stop(stop)).isEqualTo(new StopResult.Stopped(Optional.empty()));
        assertThat(rooms.subscriptions.undo(stop)).isEqualTo(new StopResult.Stopped(Optional.empty()));
    }

    @Test
    void undo_brings_back_nobody_whose_mailbox_said_that_it_was_not_her() {
        rooms.becomesReader(ANNA);
        Token confirm = rooms.confirmLink();
        rooms.ask(ANNA);
        rooms.work();
        rooms.subscriptions.stop(rooms.stopLink());
        rooms.subscriptions.notMe(confirm);
        assertThat(rooms.subscriptions.undo(rooms.stopLink())).isEqualTo(new StopResult.Stopped(Optional.empty()));
    }

    @Test
    void a_pause_ends_by_itself_or_by_a_press() {
        Token stop = readerWithStopLink();
        assertThat(rooms.subscriptions.pause(stop, Pause.ONE_MONTH))
                .isInstanceOfSatisfying(StopResult.Reading.class, reading -> {
                    assertThat(reading.reader().state()).isEqualTo(State.PAUSED);
                    assertThat(reading.reader().pausedUntil()).contains(Instant.parse("2026-12-30T08:00:00Z"));
                });
        assertThat(rooms.subscriptions.endPause(stop))
                .isInstanceOfSatisfying(
                        StopResult.Reading.class,
                        reading -> assertThat(reading.reader().state()).isEqualTo(State.ACTIVE));
        rooms.subscriptions.pause(stop, Pause.SIX_MONTHS);
        rooms.clock.pass(Duration.ofDays(182));
        assertThat(rooms.readers()).allMatch(reader -> reader.state() == State.ACTIVE);
    }

    @Test
    void a_stop_link_makes_letters_rarer_but_never_more_frequent() {
        Token stop = readerWithStopLink();
        assertThat(rooms.subscriptions.lessOften(stop, Rhythm.EVERY_FEW_MONTHS)).isInstanceOf(StopResult.Reading.class);
        assertThat(rooms.subscriptions.lessOften(stop, Rhythm.EVERY_LETTER)).isInstanceOf(StopResult.Reading.class);
        assertThat(rooms.readers()).allMatch(reader -> reader.rhythm() == Rhythm.EVERY_FEW_MONTHS);
        rooms.subscriptions.lessOften(stop, Rhythm.ONLY_BIG_NEWS);
        assertThat(rooms.readers()).allMatch(reader -> reader.rhythm() == Rhythm.ONLY_BIG_NEWS);
    }

    @Test
    void who_stopped_can_neither_pause_nor_choose() {
        Token stop = readerWithStopLink();
        rooms.subscriptions.stop(stop);
        assertThat(rooms.subscriptions.pause(stop, Pause.ONE_MONTH)).isInstanceOf(StopResult.Stopped.class);
        assertThat(rooms.subscriptions.endPause(stop)).isInstanceOf(StopResult.Stopped.class);
        assertThat(rooms.subscriptions.lessOften(stop, Rhythm.ONLY_BIG_NEWS)).isInstanceOf(StopResult.Stopped.class);
    }

    @Test
    void a_link_nobody_signed_opens_nothing() {
        Token madeUp = new Token(Purpose.STOP, "A".repeat(43));
        StopResult unknown = new StopResult.UnknownLink();
        assertThat(rooms.subscriptions.lookAtStop(madeUp)).isEqualTo(unknown);
        assertThat(rooms.subscriptions.stop(madeUp)).isEqualTo(unknown);
        assertThat(rooms.subscriptions.undo(madeUp)).isEqualTo(unknown);
        assertThat(rooms.subscriptions.pause(madeUp, Pause.ONE_MONTH)).isEqualTo(unknown);
        assertThat(rooms.subscriptions.lessOften(madeUp, Rhythm.ONLY_BIG_NEWS)).isEqualTo(unknown);
        assertThat(rooms.subscriptions.never(madeUp)).isEqualTo(new NeverResult.UnknownLink());
        assertThat(rooms.subscriptions.comeBack(madeUp, "203.0.113.0/24")).isEqualTo(new ReturnResult.UnknownLink());
    }

    @Test
    void of_a_hundred_stops_at_once_all_are_told_that_it_stopped() throws Exception {
        Token stop = readerWithStopLink();
        assertThat(atOnce(100, () -> rooms.subscriptions.stop(stop)))
                .allMatch(result -> result instanceof StopResult.Stopped);
        assertThat(rooms.readers()).singleElement().matches(reader -> reader.state() == State.STOPPED);
    }

    @Test
    void stop_undo_and_pause_at_once_end_in_one_of_their_states_and_the_last_press_counts() throws Exception {
        Token stop = readerWithStopLink();
        AtomicInteger press = new AtomicInteger();
        assertThat(atOnce(30, () -> switch (press.getAndIncrement() % 3) {
                    case 0 -> rooms.subscriptions.stop(stop);
                    case 1 -> rooms.subscriptions.undo(stop);
                    default -> rooms.subscriptions.pause(stop, Pause.THREE_MONTHS);
                }))
                .allMatch(result -> result instanceof StopResult.Stopped || result instanceof StopResult.Reading);
        rooms.subscriptions.stop(stop);
        assertThat(rooms.readers()).singleElement().matches(reader -> reader.state() == State.STOPPED);
        assertThat(rooms.audit().unproven()).isEmpty();
    }

    private Token readerWithStopLink() {
        rooms.becomesReader(ANNA);
        rooms.ask(ANNA);
        rooms.work();
        return rooms.stopLink();
    }

    @Test
    void what_was_still_to_be_said_to_a_reader_is_not_sent_after_her_stop_nor_after_not_me() {
        rooms.becomesReader(ANNA);
        Token confirm = rooms.confirmLink();
        Token stop = rooms.stopLinkOf(rooms.readers().getFirst());
        rooms.ask(ANNA);
        rooms.everyMailNow(new SendResult.TryLater(451));
        int mails = rooms.work();
        rooms.subscriptions.stop(stop);
        rooms.clock.pass(Duration.ofMinutes(2));
        assertThat(rooms.work()).as("mails after her stop").isEqualTo(mails);
        rooms.subscriptions.undo(stop);
        rooms.clock.pass(Duration.ofDays(8));
        rooms.ask(ANNA);
        mails = rooms.work();
        rooms.subscriptions.notMe(confirm);
        rooms.clock.pass(Duration.ofMinutes(2));
        assertThat(rooms.work()).as("mails after not me").isEqualTo(mails);
    }
}
