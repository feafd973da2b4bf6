package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.suppression.Reason;
import askfirst.token.Purpose;
import askfirst.token.Token;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Letters that move to another mailbox, and back.
@OnBothDatabases
class AddressChangeTest extends WithRooms {
    private static final String NEW = "new@example.net";

    AddressChangeTest(Engine engine) {
        super(engine);
    }

    @Test
    void the_new_mailbox_says_yes_and_the_old_one_is_told() {
        Token confirm = wishes(NEW);
        assertThat(addresses()).as("nothing moves before the press").containsExactly(ANNA);
        assertThat(rooms.mails.getLast().to().wire()).isEqualTo(NEW);
        int before = rooms.mails.size();
        rooms.clock.pass(Duration.ofHours(71));
        assertThat(rooms.subscriptions.confirm(confirm)).isEqualTo(new ConfirmResult.Confirmed());
        assertThat(rooms.subscriptions.confirm(confirm)).isEqualTo(new ConfirmResult.Confirmed());
        assertThat(rooms.work()).isEqualTo(before + 1);
        assertThat(rooms.mails.getLast().to().wire()).isEqualTo(ANNA);
        assertThat(rooms.mails.getLast().text() + rooms.mails.getLast().html()).doesNotContain(NEW);
        assertThat(addresses()).containsExactly(NEW);
        assertThat(rooms.audit().unproven()).isEmpty();
        assertThat(rooms.audit().entries().getFirst().consent().orElseThrow().began())
                .isEqualTo("address change");
    }

    @Test
    void the_old_mailbox_takes_it_back_for_seven_days_and_once() {
        Token undo = moved(NEW);
        rooms.clock.pass(Duration.ofDays(6));
        assertThat(rooms.subscriptions.lookAtChange(undo)).isEqualTo(new UndoResult.Open());
        assertThat(addresses()).as("looking changes nothing").containsExactly(NEW);
        assertThat(rooms.subscriptions.undoChange(undo)).isEqualTo(new UndoResult.Undone());
        assertThat(rooms.subscriptions.undoChange(undo)).isEqualTo(new UndoResult.Undone());
        assertThat(addresses()).containsExactly(ANNA);
        assertThat(rooms.audit().unproven()).isEmpty();
    }

    @Test
    void after_seven_days_it_is_too_late_and_the_old_address_is_forgotten_as_such() {
        Token undo = moved(NEW);
        rooms.clock.pass(Duration.ofDays(7));
        assertThat(rooms.subscriptions.undoChange(undo)).isEqualTo(new UndoResult.TooLate());
        rooms.clock.pass(Duration.ofSeconds(1));
        rooms.subscriptions.tidy();
        assertThat(rooms.count("select count(*) from address_change")).isZero();
        assertThat(rooms.subscriptions.undoChange(undo)).isEqualTo(new UndoResult.TooLate());
        assertThat(addresses()).containsExactly(NEW);
    }

    @Test
    void a_made_up_link_takes_nothing_back() {
        moved(NEW);
        for (String value : List.of(
                "", "A", "A".repeat(43), "ä\u0000", rooms.undoLink().value().toLowerCase()))
            assertThat(rooms.subscriptions.undoChange(new Token(Purpose.UNDO, value)))
                    .isEqualTo(new UndoResult.UnknownLink());
        assertThat(addresses()).containsExactly(NEW);
    }

    @Test
    void whoever_took_the_letters_farther_cannot_keep_them() {
        Token undo = moved("thief@example.net");
        Token page = rooms.freshManageLink("thief@example.net");
        rooms.clock.pass(Duration.ofDays(1));
        rooms.subscriptions.changeAddress(page, TestRooms.asks("203.0.113.0/24", "den@example.net"));
        rooms.work();
        rooms.subscriptions.confirm(rooms.confirmLink());
        rooms.work();
        Token thiefs = rooms.undoLink();
        assertThat(addresses()).containsExactly("den@example.net");
        assertThat(rooms.subscriptions.undoChange(undo)).isEqualTo(new UndoResult.Undone());
        assertThat(rooms.subscriptions.undoChange(thiefs)).isEqualTo(new UndoResult.Undone());
        assertThat(addresses()).containsExactly(ANNA);
    }

    @Test
    void an_undo_brings_back_letters_that_were_stopped_from_the_new_mailbox() {
        Token undo = moved(NEW);
        rooms.freshManageLink(NEW);
        rooms.clock.pass(Duration.ofDays(1));
        rooms.subscriptions.stop(rooms.stopLink());
        rooms.subscriptions.undoChange(undo);
        assertThat(rooms.readers()).singleElement().matches(reader -> reader.state() == State.ACTIVE);
        assertThat(addresses()).containsExactly(ANNA);
    }

    @Test
    void the_answer_is_the_same_for_every_address_and_only_the_free_one_gets_a_mail() {
        rooms.becomesReader("other@example.com");
        rooms.suppressions.add(TestRooms.address("never@example.com"), Reason.NEVER);
        Token page = rooms.manages(ANNA);
        int before = rooms.mails.size();
        for (String address : List.of("other@example.com", "never@example.com", NEW))
            assertThat(rooms.subscriptions.changeAddress(page, TestRooms.asks("203.0.113.0/24", address)))
                    .isEqualTo(new AddressChangeResult.WrittenDown());
        rooms.work();
        assertThat(rooms.mails.subList(before, rooms.mails.size()))
                .extracting(mail -> mail.to().wire())
                .containsExactly(NEW);
        assertThat(rooms.subscriptions.held(page).orElseThrow().wishes())
                .as("her own page tells nothing about them either")
                .filteredOn(wish -> wish.began().equals("address change"))
                .extracting(Held.Wish::address)
                .containsExactly("other@example.com", "never@example.com", NEW);
    }

    @Test
    void her_own_address_is_no_change_and_one_address_is_asked_once_a_day() {
        Token page = rooms.manages(ANNA);
        assertThat(rooms.subscriptions.changeAddress(page, TestRooms.asks("203.0.113.0/24", ANNA.toUpperCase())))
                .isEqualTo(new AddressChangeResult.SameAddress());
        int before = rooms.mails.size();
        for (int i = 0; i < 5; i++) rooms.subscriptions.changeAddress(page, TestRooms.asks("203.0.113.0/24", NEW));
        assertThat(rooms.work()).isEqualTo(before + 1);
    }

    @Test
    void a_late_press_moves_nothing() {
        Token confirm = wishes(NEW);
        rooms.clock.pass(Duration.ofHours(73));
        assertThat(rooms.subscriptions.confirm(confirm)).isEqualTo(new ConfirmResult.Expired());
        assertThat(addresses()).containsExactly(ANNA);
    }

    @Test
    void who_stopped_or_said_never_in_the_meantime_stays_so() {
        Token confirm = wishes(NEW);
        rooms.change("update subscription set state = 'STOPPED'");
        assertThat(rooms.subscriptions.confirm(confirm)).isEqualTo(new ConfirmResult.Left());
        assertThat(rooms.readers()).singleElement().matches(reader -> reader.state() == State.STOPPED);
        assertThat(addresses()).containsExactly(ANNA);
    }

    @Test
    void a_pause_a_name_and_a_rhythm_move_along() {
        Token page = rooms.manages(ANNA);
        rooms.subscriptions.rename(page, new GreetingName("Änne"));
        rooms.subscriptions.changeRhythm(page, Rhythm.ONLY_BIG_NEWS);
        rooms.subscriptions.pauseOnOwnPage(page, Pause.SIX_MONTHS);
        rooms.subscriptions.changeAddress(page, TestRooms.asks("203.0.113.0/24", NEW));
        rooms.work();
        rooms.subscriptions.confirm(rooms.confirmLink());
        assertThat(rooms.readers()).singleElement().satisfies(reader -> {
            assertThat(reader.address().wire()).isEqualTo(NEW);
            assertThat(reader.state()).isEqualTo(State.PAUSED);
            assertThat(reader.name()).isEqualTo("Änne");
            assertThat(reader.rhythm()).isEqualTo(Rhythm.ONLY_BIG_NEWS);
        });
    }

    @Test
    void a_mailbox_that_stopped_once_goes_on_by_its_own_subscription() {
        rooms.becomesReader(NEW);
        rooms.freshManageLink(NEW);
        Token oldStop = rooms.stopLink();
        rooms.subscriptions.stop(oldStop);
        rooms.clock.pass(Duration.ofHours(25));
        Token undo = moved(NEW);
        assertThat(active()).containsExactly(NEW);
        assertThat(rooms.audit().unproven()).isEmpty();
        rooms.subscriptions.stop(oldStop);
        assertThat(active()).as("its old stop links still stop").isEmpty();
        rooms.subscriptions.undoChange(undo);
        assertThat(active()).containsExactly(ANNA);
        assertThat(rooms.audit().unproven()).isEmpty();
    }

    @Test
    void never_from_the_mailbox_they_left_bars_that_mailbox_only() {
        Token undo = moved(NEW);
        assertThat(rooms.subscriptions.never(undo)).isEqualTo(new NeverResult.Blocked());
        assertThat(rooms.subscriptions.undoChange(undo)).isEqualTo(new UndoResult.NeverAgain());
        assertThat(addresses()).containsExactly(NEW);
        assertThat(rooms.suppressions.contains(TestRooms.address(ANNA))).isTrue();
    }

    @Test
    void of_many_presses_at_once_one_moves_and_one_takes_back() throws Exception {
        Token confirm = wishes(NEW);
        assertThat(atOnce(30, () -> rooms.subscriptions.confirm(confirm))).containsOnly(new ConfirmResult.Confirmed());
        rooms.work();
        assertThat(rooms.count("select count(*) from address_change")).isEqualTo(1);
        Token undo = rooms.undoLink();
        assertThat(atOnce(30, () -> rooms.subscriptions.undoChange(undo))).containsOnly(new UndoResult.Undone());
        assertThat(addresses()).containsExactly(ANNA);
    }

    @Test
    void yes_undo_and_stop_at_once_leave_every_reader_proven() throws Exception {
        Token undo = moved(NEW);
        Token stop = rooms.stopLinkOf(rooms.readers().getFirst());
        Token page = rooms.freshManageLink(NEW);
        rooms.clock.pass(Duration.ofDays(1));
        rooms.subscriptions.changeAddress(page, TestRooms.asks("203.0.113.0/24", "third@example.org"));
        rooms.work();
        Token confirm = rooms.confirmLink();
        AtomicInteger press = new AtomicInteger();
        atOnce(30, () -> switch (press.getAndIncrement() % 3) {
            case 0 -> rooms.subscriptions.confirm(confirm);
            case 1 -> rooms.subscriptions.undoChange(undo);
            default -> rooms.subscriptions.stop(stop);
        });
        assertThat(rooms.audit().unproven()).isEmpty();
        assertThat(rooms.readers()).hasSize(1);
    }

    private Token wishes(String address) {
        Token page = rooms.manages(ANNA);
        assertThat(rooms.subscriptions.changeAddress(page, TestRooms.asks("203.0.113.0/24", address)))
                .isEqualTo(new AddressChangeResult.WrittenDown());
        rooms.work();
        return rooms.confirmLink();
    }

    private Token moved(String address) {
        rooms.subscriptions.confirm(wishes(address));
        rooms.work();
        return rooms.undoLink();
    }

    private List<String> addresses() {
        return rooms.readers().stream().map(reader -> reader.address().wire()).toList();
    }

    private List<String> active() {
        return rooms.readers().stream()
                .filter(reader -> reader.state() == State.ACTIVE)
                .map(reader -> reader.address().wire())
                .toList();
    }
}
