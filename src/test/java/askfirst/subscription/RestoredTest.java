package askfirst.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.database.Engine;
import askfirst.database.OnBothDatabases;
import askfirst.token.Token;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// An older database comes back, beside the file that knows who has said never since.
@OnBothDatabases
class RestoredTest extends WithRooms {
    RestoredTest(Engine engine) {
        super(engine);
    }

    @Test
    void whoever_said_never_since_is_no_reader_in_it_by_any_count() {
        Token stop = restored();
        assertThat(rooms.readers()).extracting(Subscriber::state).containsExactly(State.SUPPRESSED);
        assertThat(rooms.everAt(ANNA).orElseThrow().state()).isEqualTo(State.SUPPRESSED);
        assertThat(rooms.subscriptions.lookAtStop(stop)).isInstanceOf(StopResult.NeverAgain.class);
        assertThat(rooms.audit().entries())
                .extracting(it -> it.subscriber().state())
                .containsExactly(State.SUPPRESSED);
        rooms.subscriptions.tidy();
        assertThat(rooms.readers()).extracting(Subscriber::state).containsExactly(State.STOPPED);
        assertThat(rooms.readership().reading()).isZero();
        assertThat(rooms.readership().newest()).isEmpty();
    }

    @Test
    void who_comes_back_by_herself_stays() {
        Token stop = restored();
        rooms.subscriptions.comeBack(stop, "203.0.113.0/24");
        rooms.work();
        assertThat(rooms.subscriptions.confirm(rooms.confirmLink())).isEqualTo(new ConfirmResult.Confirmed());
        rooms.clock.pass(Duration.ofHours(1));
        rooms.subscriptions.tidy();
        assertThat(rooms.readers()).extracting(Subscriber::state).containsExactly(State.ACTIVE);
    }

    private Token restored() {
        rooms.manages(ANNA);
        Token stop = rooms.stopLink();
        Snapshot backup = new Snapshot(rooms);
        rooms.clock.pass(Duration.ofDays(2));
        rooms.subscriptions.never(stop);
        backup.restore(rooms);
        rooms = rooms.again();
        rooms.clock.pass(Duration.ofDays(1));
        return stop;
    }
}
