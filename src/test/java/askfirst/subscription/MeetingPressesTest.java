package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.token.Token;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Presses that come at the same moment and touch the same rows: none waits for the other, and never wins.
@OnBothDatabases
class MeetingPressesTest extends WithRooms {
    private static final Duration LONGER_THAN_A_STATEMENT_WAITS = Duration.ofSeconds(5);

    MeetingPressesTest(Engine engine) {
        super(engine);
    }

    @Test
    void no_undo_brings_letters_back_to_a_mailbox_that_says_never() throws Exception {
        for (int i = 0; i < 15; i++) {
            String from = "a" + i + "@example.com";
            Token undo = moved(from, "b" + i + "@example.com");
            both(() -> rooms.subscriptions.undoChange(undo), () -> rooms.subscriptions.never(undo));
            assertThat(rooms.suppressions.contains(TestRooms.address(from))).isTrue();
            assertThat(rooms.count(
                            "select count(*) from subscription where state = 'ACTIVE' and address = '" + from + "'"))
                    .as("round " + i)
                    .isZero();
        }
    }

    @Test
    void never_and_erase() throws Exception {
        for (int i = 0; i < 15; i++) {
            Token manage = rooms.manages("a" + i + "@example.com");
            Token stop = rooms.stopLink();
            rooms.change("delete from request");
            both(() -> rooms.subscriptions.erase(manage, Kept.FINGERPRINT), () -> rooms.subscriptions.never(stop));
        }
    }

    @Test
    void taking_a_change_back_and_erase() throws Exception {
        for (int i = 0; i < 15; i++) {
            Token undo = moved("a" + i + "@example.com", "b" + i + "@example.com");
            Token there = rooms.freshManageLink("b" + i + "@example.com");
            rooms.change("delete from request");
            both(() -> rooms.subscriptions.erase(there, Kept.FINGERPRINT), () -> rooms.subscriptions.undoChange(undo));
        }
    }

    @Test
    void a_planning_that_takes_longer_than_a_statement_waits_makes_no_move_vain() throws Exception {
        Token confirm = wished("a@example.com", "b@example.com");
        whilePlanning(() -> rooms.subscriptions.confirm(confirm));
        rooms.work();
        Token undo = rooms.undoLink();
        assertThat(whilePlanning(() -> rooms.subscriptions.undoChange(undo))).isEqualTo(new UndoResult.Undone());
    }

    /// As whoever writes an issue's readers down.
    private <T> T whilePlanning(Callable<T> press) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> pressed;
            try (AutoCloseable _ = rooms.holding("select id from gate for update")) {
                pressed = threads.submit(press);
                Thread.sleep(LONGER_THAN_A_STATEMENT_WAITS);
                assertThat(pressed).isNotDone();
            }
            return pressed.get();
        }
    }

    private Token moved(String from, String to) {
        rooms.subscriptions.confirm(wished(from, to));
        rooms.work();
        return rooms.undoLink();
    }

    private Token wished(String from, String to) {
        Token manage = rooms.manages(from);
        rooms.subscriptions.changeAddress(manage, TestRooms.asks("203.0.113.0/24", to));
        rooms.work();
        return rooms.confirmLink();
    }

    private static void both(Callable<?> one, Callable<?> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> each : threads.invokeAll(List.<Callable<Object>>of(one::call, other::call))) each.get();
        }
    }
}
