package askfirst.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.subscription.Subscriber;
import askfirst.subscription.TestRooms;
import askfirst.token.Token;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Readers who go or move in the moment in which an issue's readers are written down.
@OnBothDatabases
class PlanningTest extends WithIssue {
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    PlanningTest(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void readersOfIt() {
        rooms.becomesReader("anna@example.com");
        rooms.becomesReader("ben@example.com");
    }

    @Test
    void who_is_erased_after_she_was_read_and_before_she_was_written_down_is_found_nowhere() throws Exception {
        erasedWhilePlanned("update publication set title = title");
    }

    @Test
    void who_is_erased_after_she_was_written_down_and_before_that_was_committed_is_found_nowhere() throws Exception {
        erasedWhilePlanned("update audience set readers = readers");
    }

    /// @param halting what the planning has to wait for
    private void erasedWhilePlanned(String halting) throws Exception {
        asked();
        Subscriber anna = rooms.readers().getFirst();
        meeting(halting, () -> rooms.eraseAsAuthor(anna));
        assertThat(rooms.tables().toString()).doesNotContain("anna@example.com");
        work();
        assertThat(recipients()).containsExactly("ben@example.com");
    }

    @Test
    void who_moves_after_she_was_read_and_before_she_was_written_down_gets_one() throws Exception {
        Subscriber from = byId().getFirst();
        Subscriber to = byId().getLast();
        Token yes = moving(from, to);
        asked();
        meeting("update publication set title = title", () -> rooms.subscriptions.confirm(yes));
        getsOne(to);
    }

    @Test
    void who_moves_after_she_was_written_down_and_before_that_was_committed_gets_one() throws Exception {
        Subscriber from = byId().getFirst();
        Subscriber to = byId().getLast();
        Token yes = moving(from, to);
        asked();
        meeting("update audience set readers = readers", () -> rooms.subscriptions.confirm(yes));
        getsOne(to);
    }

    @Test
    void who_moves_to_a_mailbox_that_is_still_to_be_written_down_gets_one_and_is_counted_once() {
        Subscriber from = byId().getFirst();
        Subscriber to = byId().getLast();
        Token yes = moving(from, to);
        asked();
        AtomicInteger turns = new AtomicInteger(1);
        rooms.bean(Planner.class).plan(standing().id(), () -> turns.getAndDecrement() > 0);
        rooms.subscriptions.confirm(yes);
        getsOne(to);
    }

    @Test
    void who_moves_to_a_mailbox_that_was_passed_by_when_nobody_read_there_gets_one() {
        Subscriber from = byId().getLast();
        Subscriber to = byId().getFirst();
        Token yes = moving(from, to);
        asked();
        rooms.change("update publication set planned_to = '" + to.id() + "'");
        rooms.subscriptions.confirm(yes);
        getsOne(to);
    }

    @Test
    void who_has_her_letters_back_when_her_own_mailbox_was_passed_by_gets_one() {
        Subscriber from = byId().getFirst();
        Subscriber to = byId().getLast();
        rooms.subscriptions.confirm(moving(from, to));
        rooms.work();
        Token undo = rooms.undoLink();
        asked();
        rooms.change("update publication set planned_to = '" + from.id() + "'");
        rooms.subscriptions.undoChange(undo);
        getsOne(from);
    }

    @Test
    void who_moves_while_an_issue_is_given_up_gets_what_was_held_where_she_is_then() {
        Subscriber from = byId().getFirst();
        Subscriber to = byId().getLast();
        Token yes = moving(from, to);
        asked();
        rooms.bean(Planner.class).plan(standing().id(), () -> true);
        rooms.bean(Sendings.class).cancel("rain");
        rooms.subscriptions.confirm(yes);
        rooms.bean(Sendings.class).resume("rain");
        getsOne(to);
    }

    /// Both at once, while somebody else's transaction halts the planning.
    private void meeting(String halting, Runnable press) throws Exception {
        UUID id = standing().id();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> planned;
            Future<?> pressed;
            try (AutoCloseable _ = rooms.holding(halting)) {
                planned = threads.submit(() -> rooms.bean(Planner.class).plan(id, () -> true));
                Thread.sleep(A_MOMENT);
                pressed = threads.submit(press);
                Thread.sleep(A_MOMENT);
            }
            planned.get();
            pressed.get();
        }
    }

    /// The link that moves her letters to the mailbox of the other, who stopped long ago.
    private Token moving(Subscriber from, Subscriber to) {
        rooms.subscriptions.stop(rooms.stopLinkOf(to));
        rooms.clock.pass(Duration.ofDays(8));
        Token manage = rooms.freshManageLink(from.address().wire());
        rooms.subscriptions.changeAddress(
                manage, TestRooms.asks("203.0.113.0/24", to.address().wire()));
        rooms.work();
        return rooms.confirmLink();
    }

    private void asked() {
        rooms.bean(Publisher.class).send("rain", new When.Now());
        rooms.bean(IssueWork.class).doWhatIsDue(() -> false);
        assertThat(standing().state()).isEqualTo(State.PLANNING);
        // so that it can be held
        rooms.change(
                "insert into audience (publication_id, lot, readers) select id, 'EVERY_LETTER', 0 from publication");
    }

    private void getsOne(Subscriber reader) {
        work();
        assertThat(recipients()).containsExactly(reader.address().wire());
        Standing standing = standing();
        assertThat(standing.balance().sent()).isEqualTo(1);
        assertThat(standing.balance().waiting()).isZero();
        assertThat(rooms.bean(Publisher.class).audience(standing).gets())
                .isEqualTo(standing.balance().planned());
    }

    private List<Subscriber> byId() {
        return rooms.readers().stream()
                .sorted(Comparator.comparing(it -> it.id().toString()))
                .toList();
    }

    private void work() {
        for (int turn = 0; turn < 4; turn++) rooms.bean(IssueWork.class).doWhatIsDue(() -> true);
    }

    private Standing standing() {
        return rooms.bean(Sendings.class).standing("rain").orElseThrow();
    }

    private List<String> recipients() {
        return rooms.copies.stream().map(copy -> copy.to().wire()).toList();
    }
}
